package dev.dovetail.processor;

/** How a query gives what it reads to its caller. */
sealed interface ReadResult {
  /** Whether the last parameter of the method is a PageRequest. */
  default boolean takesPage() {
    return this instanceof OnePage || this instanceof OneSlice || this instanceof HydratedPage;
  }

  /** One page, with a cursor. */
  record OnePage() implements ReadResult {}

  /** One page, with a cursor, of items that are read from the table. */
  record HydratedPage() implements ReadResult {}

  /** What a filter leaves, with a cursor. */
  record OneSlice() implements ReadResult {}

  /**
   * All items, read as they are asked for.
   *
   * @param once whether it is a stream, rather than an iterable
   * @param pageSize the most items of a request
   */
  record Lazy(boolean once, int pageSize) implements ReadResult {}

  /**
   * All items, as one record.
   *
   * @param definition the record
   */
  record Aggregated(AggregateDefinition definition) implements ReadResult {}

  /** The number of items. */
  record Counted() implements ReadResult {}
}
