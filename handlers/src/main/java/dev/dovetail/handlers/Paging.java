package dev.dovetail.handlers;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.lambda.Fields;
import dev.dovetail.lambda.JsonBody;
import dev.dovetail.lambda.JsonWriter;
import dev.dovetail.lambda.ValueType;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads which page of a list a client wants, and writes the page: the same for all lists. */
public final class Paging {
  private static final int DEFAULT_LIMIT = 20;
  private static final ValueType<Long> LIMIT = ValueType.integer(1, 100);
  private static final ValueType<String> CURSOR = ValueType.text(1, 2048);

  private Paging() {}

  /** {@return the page that {@code limit} and {@code cursor} of a query ask for} */
  public static PageRequest read(Fields query) {
    int limit = query.optional("limit", LIMIT).map(Long::intValue).orElse(DEFAULT_LIMIT);
    Optional<String> cursor = query.optional("cursor", CURSOR);
    return cursor.isPresent() ? PageRequest.after(cursor.get(), limit) : PageRequest.first(limit);
  }

  /**
   * {@return a page as {@code items} and the cursor {@code next}, which is null on the last page}
   *
   * @param write writes the members of one item
   */
  public static <T> JsonBody of(Page<T> page, BiConsumer<? super T, JsonWriter> write) {
    return json -> {
      json.array("items", page.items(), write);
      page.next().ifPresentOrElse(cursor -> json.text("next", cursor), () -> json.none("next"));
    };
  }
}
