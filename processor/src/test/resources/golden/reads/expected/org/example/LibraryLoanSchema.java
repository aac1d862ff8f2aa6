package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import java.time.LocalDate;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Library.Loan} to items and back, and writes and reads their keys.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class LibraryLoanSchema extends EntitySchema<Library.Loan> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final LibraryLoanSchema INSTANCE = new LibraryLoanSchema();

  private LibraryLoanSchema() {
    super(
        Library.Loan.class,
        EntityInfo.of("LOAN", "memberId", "dueOn", "bookId", "size")
            .index("byBook", "_type:S bookId:S", "")
            .localIndex("inOrder", "_inOrder_sk"));
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey key(String memberId, LocalDate dueOn, String bookId) {
    return new ItemKey(pk(memberId), sk(dueOn, bookId));
  }

  /**
   * {@return the partition key, {@code MEMBER#{memberId}}}
   */
  public static String pk(String memberId) {
    return "MEMBER#".concat(Facet.encode("memberId", memberId));
  }

  /**
   * {@return the sort key, {@code LOAN#{dueOn}#{bookId}}}
   */
  public static String sk(LocalDate dueOn, String bookId) {
    return "LOAN#".concat(Facet.encode("dueOn", dueOn)).concat("#").concat(Facet.encode("bookId", bookId));
  }

  /**
   * {@return the sort key of the index inOrder, {@code BOOK#{bookId}}}
   */
  public static String inOrderSk(String bookId) {
    return "BOOK#".concat(Facet.encode("bookId", bookId));
  }

  @Override
  public ItemKey key(Library.Loan loan) {
    return key(loan.memberId(), loan.dueOn(), loan.bookId());
  }

  @Override
  protected void write(Library.Loan loan, ItemWriter item) {
    item.string("memberId", loan.memberId());
    item.localDate("dueOn", loan.dueOn());
    item.keyString("bookId", loan.bookId());
    item.constant("size", loan.size());
    item.string("_inOrder_sk", inOrderSk(loan.bookId()));
  }

  @Override
  protected Library.Loan read(ItemReader item) {
    return new Library.Loan(
        item.string("memberId"),
        item.localDate("dueOn"),
        item.string("bookId"),
        toSize(item, "size", item.string("size")));
  }

  private static Library.Size toSize(ItemReader item, String name, String code) {
    return switch (code) {
      case "SMALL" -> Library.Size.SMALL;
      case "LARGE" -> Library.Size.LARGE;
      default -> throw item.unknownConstant(name, "Size");
    };
  }
}
