package dev.dovetail.spi;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The items of an iterator, one by one. It is never split: the JDK's own would read far ahead for
 * that.
 */
final class LazySpliterator<T> implements Spliterator<T> {
  private final Iterator<T> items;

  LazySpliterator(Iterator<T> items) {
    this.items = items;
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    if (!items.hasNext()) {
      return false;
    }
    action.accept(items.next());
    return true;
  }

  @Override
  public @Nullable Spliterator<T> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return ORDERED | NONNULL;
  }
}
