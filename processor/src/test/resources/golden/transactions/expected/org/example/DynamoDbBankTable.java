package org.example;

import dev.dovetail.Read;
import dev.dovetail.TableOptions;
import dev.dovetail.Write;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.Elements;
import dev.dovetail.spi.EpochSeconds;
import dev.dovetail.spi.ItemCondition;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.TableClient;
import dev.dovetail.spi.TransactionClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keeps {@link BankTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class DynamoDbBankTable implements BankTable {
  private final TableClient table;

  private final DynamoDbBankTableAccounts accountsRepository;

  private DynamoDbBankTable(TableClient table) {
    this.table = table;
    this.accountsRepository = new DynamoDbBankTableAccounts(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  public static DynamoDbBankTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  public static DynamoDbBankTable on(DynamoDbClient client, String tableName,
      TableOptions options) {
    return new DynamoDbBankTable(new TableClient(client, tableName, options));
  }

  /**
   * {@return the SDK's client, for what repositories do not do}
   */
  public DynamoDbClient client() {
    return table.client();
  }

  /**
   * {@return the table's physical name or ARN}
   */
  public String tableName() {
    return table.name();
  }

  @Override
  public BankTable.Accounts accounts() {
    return accountsRepository;
  }

  /**
   * Keeps {@link BankTable.Account} items in a DynamoDB table.
   */
  private static final class DynamoDbBankTableAccounts implements BankTable.Accounts {
    private final TableClient table;

    DynamoDbBankTableAccounts(TableClient table) {
      this.table = table;
    }

    @Override
    public Write<BankTable.Account> opening(BankTable.Account account) {
      Instant now = table.now();
      return new TransactionClient(table).create(
          BankTableAccountSchema.INSTANCE,
          new BankTable.Account(
              account.bank(),
              table.idOr(account.number()),
              account.cents(),
              account.state(),
              account.note(),
              account.owner(),
              account.tags(),
              now,
              account.until(),
              1));
    }

    @Override
    public BankTable.Account open(BankTable.Account account) {
      Instant now = table.now();
      return table.create(
          BankTableAccountSchema.INSTANCE,
          new BankTable.Account(
              account.bank(),
              table.idOr(account.number()),
              account.cents(),
              account.state(),
              account.note(),
              account.owner(),
              account.tags(),
              now,
              account.until(),
              1));
    }

    @Override
    public Write<BankTable.Account> replacing(BankTable.Account account) {
      return new TransactionClient(table).replace(
          BankTableAccountSchema.INSTANCE,
          new BankTable.Account(
              account.bank(),
              account.number(),
              account.cents(),
              account.state(),
              account.note(),
              account.owner(),
              account.tags(),
              table.now(),
              account.until(),
              account.version()),
          new ItemUpdate().count("version", account.version()));
    }

    @Override
    public Write<BankTable.Account> setting(String bank, String number, long cents, long version) {
      ItemUpdate update = new ItemUpdate();
      update.set("cents", Attributes.of("cents", cents));
      update.set("updatedAt", Attributes.of("updatedAt", table.now()));
      update.count("version", version);
      return new TransactionClient(table).update(BankTableAccountSchema.INSTANCE, BankTableAccountSchema.key(bank, number), update);
    }

    @Override
    public Write<BankTable.Account> closing(String bank, String number) {
      return new TransactionClient(table).delete(BankTableAccountSchema.INSTANCE, BankTableAccountSchema.key(bank, number));
    }

    @Override
    public Write<BankTable.Account> closingUnchanged(String bank, String number, long version) {
      return new TransactionClient(table).delete(BankTableAccountSchema.INSTANCE, BankTableAccountSchema.key(bank, number), "version", version);
    }

    @Override
    public Write<BankTable.Account> existing(String bank, String number) {
      ItemCondition expected = new ItemCondition();
      return new TransactionClient(table).check(BankTableAccountSchema.INSTANCE, BankTableAccountSchema.key(bank, number), new ItemUpdate().where(expected));
    }

    @Override
    public Write<BankTable.Account> unchanged(String number, String bank, long version,
        BankTable.State state, long cents, @Nullable String note, Optional<UUID> owner,
        Set<String> tags, @Nullable Instant until) {
      ItemCondition expected = new ItemCondition();
      expected.expect("state", Attributes.of("state", codeOfState(Attributes.required("state", state))));
      expected.expect("cents", Attributes.of("cents", cents));
      if (note != null) {
        expected.expect("note", Attributes.of("note", note));
      } else {
        expected.expectAbsent("note");
      }
      if (Attributes.required("owner", owner).isPresent()) {
        expected.expect("owner", Attributes.of("owner", owner.get()));
      } else {
        expected.expectAbsent("owner");
      }
      if (!Attributes.required("tags", tags).isEmpty()) {
        expected.expect("tags", fromTags(tags));
      } else {
        expected.expectAbsent("tags");
      }
      if (until != null) {
        expected.expect("until", EpochSeconds.of("until", until));
      } else {
        expected.expectAbsent("until");
      }
      return new TransactionClient(table).check(BankTableAccountSchema.INSTANCE, BankTableAccountSchema.key(bank, number), new ItemUpdate().count("version", version).where(expected));
    }

    @Override
    public Read<BankTable.Account> reading(String bank, String number) {
      return new TransactionClient(table).get(BankTableAccountSchema.INSTANCE, BankTableAccountSchema.key(bank, number));
    }

    @Override
    public Read<BankTable.Account> readingAll(String bank, String number) {
      return new TransactionClient(table).getIncludingExpired(BankTableAccountSchema.INSTANCE, BankTableAccountSchema.key(bank, number));
    }

    private static String codeOfState(BankTable.State value) {
      return switch (value) {
        case OPEN -> "o";
        case CLOSED -> "CLOSED";
      };
    }

    private static AttributeValue fromTags(Set<String> value) {
      List<String> elements = new ArrayList<>(value.size());
      for (String element : value) {
        elements.add(Attributes.of("tags", Attributes.element("tags", element)).s());
      }
      return AttributeValue.createSs(Elements.distinct(elements));
    }
  }
}
