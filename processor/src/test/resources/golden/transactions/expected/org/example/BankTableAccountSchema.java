package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.Elements;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.EpochSeconds;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import dev.dovetail.spi.NullableComponents;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link BankTable.Account} to items and back, and writes and reads their keys.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
@NullableComponents({
    "org.example.BankTable.Account.note",
    "org.example.BankTable.Account.until"
})
public final class BankTableAccountSchema extends EntitySchema<BankTable.Account> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final BankTableAccountSchema INSTANCE = new BankTableAccountSchema();

  private BankTableAccountSchema() {
    super(
        BankTable.Account.class,
        EntityInfo.of("ACCOUNT", "bank", "number", "cents", "state", "note", "owner", "tags", "updatedAt", "until", "version")
            .version("version")
            .timeToLive("until"));
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey key(String bank, String number) {
    return new ItemKey(pk(bank), sk(number));
  }

  /**
   * {@return the partition key, {@code BANK#{bank}}}
   */
  public static String pk(String bank) {
    return "BANK#".concat(Facet.encode("bank", bank));
  }

  /**
   * {@return the sort key, {@code ACCOUNT#{number}}}
   */
  public static String sk(String number) {
    return "ACCOUNT#".concat(Facet.encode("number", number));
  }

  @Override
  public ItemKey key(BankTable.Account account) {
    return key(account.bank(), account.number());
  }

  @Override
  protected void write(BankTable.Account account, ItemWriter item) {
    item.string("bank", account.bank());
    item.string("number", account.number());
    item.longInteger("cents", account.cents());
    item.put("state", Attributes.of("state", codeOfState(Attributes.required("state", account.state()))));
    if (account.note() != null) {
      item.string("note", account.note());
    }
    if (Attributes.required("owner", account.owner()).isPresent()) {
      item.uuid("owner", account.owner().get());
    }
    if (!Attributes.required("tags", account.tags()).isEmpty()) {
      item.put("tags", fromTags(account.tags()));
    }
    item.instant("updatedAt", account.updatedAt());
    if (account.until() != null) {
      item.put("until", EpochSeconds.of("until", account.until()));
    }
    item.longInteger("version", account.version());
  }

  @Override
  protected BankTable.Account read(ItemReader item) {
    return new BankTable.Account(
        item.string("bank"),
        item.string("number"),
        item.longInteger("cents"),
        toState(item, "state", item.string("state")),
        item.has("note") ? item.string("note") : null,
        item.has("owner") ? Optional.of(item.uuid("owner")) : Optional.empty(),
        item.has("tags") ? toTags(item, item.attribute("tags")) : Set.of(),
        item.instant("updatedAt"),
        item.has("until") ? EpochSeconds.read("until", item) : null,
        item.longInteger("version"));
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

  private static BankTable.State toState(ItemReader item, String name, String code) {
    return switch (code) {
      case "o" -> BankTable.State.OPEN;
      case "CLOSED" -> BankTable.State.CLOSED;
      default -> throw item.unknownConstant(name, "State");
    };
  }

  private static Set<String> toTags(ItemReader item, AttributeValue value) {
    Set<String> elements = new LinkedHashSet<>();
    for (String text : item.strings("tags", value)) {
      elements.add(item.string("tags", AttributeValue.createS(text)));
    }
    return Set.copyOf(elements);
  }
}
