package org.example;

import dev.dovetail.spi.ItemProjection;
import dev.dovetail.spi.ItemReader;
import javax.annotation.processing.Generated;

/**
 * Reads {@link Library.LoanSize} out of items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class LibraryLoanSizeProjection extends ItemProjection<Library.LoanSize> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final LibraryLoanSizeProjection INSTANCE = new LibraryLoanSizeProjection();

  private LibraryLoanSizeProjection() {
    super(LibraryLoanSchema.INSTANCE, "bookId", "size");
  }

  @Override
  protected Library.LoanSize read(ItemReader item) {
    return new Library.LoanSize(
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
