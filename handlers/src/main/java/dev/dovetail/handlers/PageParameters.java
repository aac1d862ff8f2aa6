package dev.dovetail.handlers;

import dev.dovetail.PageRequest;
import dev.dovetail.lambda.Default;
import dev.dovetail.lambda.QueryRecord;
import dev.dovetail.lambda.Range;
import dev.dovetail.lambda.Size;
import java.util.Optional;

/**
 * The page of a list that a client asks for: the same for all lists.
 *
 * @param limit how many items there are on it at most
 * @param cursor where it begins, if it is not the first
 */
@QueryRecord
public record PageParameters(
    @Range(min = 1, max = 100) @Default("20") int limit,
    @Size(min = 1, max = 2048) Optional<String> cursor) {
  /** {@return the page, as repositories take it} */
  public PageRequest page() {
    return cursor.isPresent() ? PageRequest.after(cursor.get(), limit) : PageRequest.first(limit);
  }
}
