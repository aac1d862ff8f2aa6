package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.AggregateItems;
import dev.dovetail.spi.AggregateView;
import dev.dovetail.spi.HydratingReader;
import dev.dovetail.spi.ItemCollection;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.ItemScan;
import dev.dovetail.spi.KeyValues;
import dev.dovetail.spi.ReadClient;
import dev.dovetail.spi.TableClient;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link Library} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbLibrary implements Library {
  private final TableClient table;

  private final DynamoDbLibraryLoans loansRepository;

  private final DynamoDbLibraryItems itemsRepository;

  private DynamoDbLibrary(TableClient table) {
    this.table = table;
    this.loansRepository = new DynamoDbLibraryLoans(table);
    this.itemsRepository = new DynamoDbLibraryItems(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  static DynamoDbLibrary on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  static DynamoDbLibrary on(DynamoDbClient client, String tableName, TableOptions options) {
    return new DynamoDbLibrary(new TableClient(client, tableName, options));
  }

  /**
   * {@return the SDK's client, for what repositories do not do}
   */
  DynamoDbClient client() {
    return table.client();
  }

  /**
   * {@return the table's physical name or ARN}
   */
  String tableName() {
    return table.name();
  }

  @Override
  public Library.Loans loans() {
    return loansRepository;
  }

  @Override
  public Library.Items items() {
    return itemsRepository;
  }

  /**
   * Keeps {@link Library.Loan} items in a DynamoDB table.
   */
  private static final class DynamoDbLibraryLoans implements Library.Loans {
    private final TableClient table;

    DynamoDbLibraryLoans(TableClient table) {
      this.table = table;
    }

    @Override
    public Optional<Library.LoanSize> size(String memberId, LocalDate dueOn, String bookId) {
      return table.get(LibraryLoanSizeProjection.INSTANCE, LibraryLoanSchema.key(memberId, dueOn, bookId), false);
    }

    @Override
    public Stream<Library.Loan> all(String memberId) {
      return new ReadClient(table).stream(
          LibraryLoanSchema.INSTANCE,
          ItemQuery.ofTable("LibraryLoans.all", LibraryLoanSchema.pk(memberId))
              .sortPrefix("LOAN#"),
          100);
    }

    @Override
    public Iterable<Library.LoanSize> inOrder(String memberId) {
      return new ReadClient(table).iterate(
          LibraryLoanSizeProjection.INSTANCE,
          ItemQuery.ofIndex("LibraryLoans.inOrder", "inOrder", "pk", LibraryLoanSchema.pk(memberId))
              .sortedBy("_inOrder_sk")
              .sortPrefix("BOOK#"),
          7);
    }

    @Override
    public Page<Library.Loan> copies(String bookId, PageRequest page) {
      return HydratingReader.read(
          table,
          LibraryLoanSchema.INSTANCE,
          ItemQuery.ofIndex("LibraryLoans.copies", "byBook", "LOAN")
              .where("bookId", KeyValues.string("bookId", bookId)),
          page);
    }

    @Override
    public long overdue(String memberId, LocalDate today) {
      return new ReadClient(table).count(
          LibraryLoanSchema.INSTANCE,
          ItemQuery.ofTable("LibraryLoans.overdue", LibraryLoanSchema.pk(memberId))
              .sortPrefix("LOAN#")
              .before(Facet.encode("dueOn", today)));
    }

    @Override
    public long ofBook(String bookId) {
      return new ReadClient(table).count(
          LibraryLoanSchema.INSTANCE,
          ItemQuery.ofIndex("LibraryLoans.ofBook", "byBook", "LOAN")
              .where("bookId", KeyValues.string("bookId", bookId)));
    }

    @Override
    public Stream<Library.LoanSize> part(int segment, int segments) {
      return new ReadClient(table).stream(
          LibraryLoanSizeProjection.INSTANCE,
          ItemScan.ofTable()
              .segment(segment, segments)
              .consistent(),
          1000);
    }

    @Override
    public Iterable<Library.LoanSize> sizes() {
      return new ReadClient(table).iterate(
          LibraryLoanSizeProjection.INSTANCE,
          ItemScan.ofIndex("inOrder"),
          9);
    }
  }

  /**
   * Keeps {@link Library.Loan} items in a DynamoDB table.
   */
  private static final class DynamoDbLibraryItems implements Library.Items {
    private final TableClient table;

    DynamoDbLibraryItems(TableClient table) {
      this.table = table;
    }

    @Override
    public Page<Library.Item> ofMember(String memberId, PageRequest page) {
      return table.query(
          new ItemCollection<Library.Item>()
              .with(LibraryLoanSchema.INSTANCE)
              .with(LibraryMemberSchema.INSTANCE),
          ItemQuery.ofTable("LibraryItems.ofMember", LibraryLoanSchema.pk(memberId)),
          page);
    }

    @Override
    public Optional<Library.Account> account(String memberId) {
      AggregateItems items = new ReadClient(table).aggregate(
          new AggregateView("Account", 50)
              .with(LibraryMemberSchema.INSTANCE)
              .with(LibraryLoanSchema.INSTANCE),
          ItemQuery.ofTable("LibraryItems.account", LibraryLoanSchema.pk(memberId)));
      if (items.isEmpty()) {
        return Optional.empty();
      }
      Optional<Library.Member> member = items.optional(LibraryMemberSchema.INSTANCE);
      List<Library.Loan> loan = items.all(LibraryLoanSchema.INSTANCE);
      return Optional.of(new Library.Account(member, loan));
    }
  }
}
