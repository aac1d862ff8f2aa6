package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.HydratingReader;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.ItemScan;
import dev.dovetail.spi.KeyValues;
import dev.dovetail.spi.ReadClient;
import dev.dovetail.spi.TableClient;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link Library.Loan} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbLibraryLoans implements Library.Loans {
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
