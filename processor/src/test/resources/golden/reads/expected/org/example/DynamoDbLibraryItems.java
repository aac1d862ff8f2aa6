package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.spi.AggregateItems;
import dev.dovetail.spi.AggregateView;
import dev.dovetail.spi.ItemCollection;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.ReadClient;
import dev.dovetail.spi.TableClient;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link Library.Loan} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbLibraryItems implements Library.Items {
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
