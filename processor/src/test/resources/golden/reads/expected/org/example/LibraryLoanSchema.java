package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link Library.Loan} to items and back.
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
            .index("byBook", List.of("_type:S", "bookId:S"), List.of())
            .localIndex("inOrder", "_inOrder_sk"));
  }

  @Override
  public ItemKey key(Library.Loan loan) {
    return LibraryLoanKeys.of(loan.memberId(), loan.dueOn(), loan.bookId());
  }

  @Override
  protected void write(Library.Loan loan, Map<String, AttributeValue> attributes) {
    attributes.put("memberId", Attributes.of("memberId", loan.memberId()));
    attributes.put("dueOn", Attributes.of("dueOn", loan.dueOn()));
    attributes.put("bookId", Attributes.key("bookId", loan.bookId()));
    attributes.put("size", Attributes.of("size", loan.size()));
    attributes.put("_inOrder_sk", Attributes.of("_inOrder_sk", LibraryLoanKeys.inOrderSk(loan.bookId())));
  }

  @Override
  protected Library.Loan read(ItemReader item) {
    return new Library.Loan(
        item.string("memberId"),
        item.localDate("dueOn"),
        item.string("bookId"),
        toSize(item, "size", item.attribute("size")));
  }

  private static Library.Size toSize(ItemReader item, String name, AttributeValue value) {
    return switch (item.string(name, value)) {
      case "SMALL" -> Library.Size.SMALL;
      case "LARGE" -> Library.Size.LARGE;
      default -> throw item.unknownConstant(name, "Size");
    };
  }
}
