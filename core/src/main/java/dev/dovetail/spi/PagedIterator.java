package dev.dovetail.spi;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Goes through the items of pages, and reads a page when its first item is asked for. If that
 * fails, it can be asked again. Holds one page. For one thread.
 */
final class PagedIterator<T> implements Iterator<T> {
  private final Source<T> source;
  private Iterator<Map<String, AttributeValue>> page = Collections.emptyIterator();

  /** Where pages come from. */
  interface Source<T> {
    /** Whether there is no other page. */
    boolean isDone();

    /** Reads the next page, which may be empty. */
    Iterator<Map<String, AttributeValue>> next();

    /** Makes what an item is returned as. */
    T item(Map<String, AttributeValue> attributes);
  }

  PagedIterator(Source<T> source) {
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && !source.isDone()) {
      page = Collections.emptyIterator(); // Not both pages at a time.
      page = source.next();
    }
    return page.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return source.item(page.next());
  }
}
