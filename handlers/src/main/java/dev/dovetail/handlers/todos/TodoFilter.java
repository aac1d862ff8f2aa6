package dev.dovetail.handlers.todos;

import dev.dovetail.PageRequest;
import dev.dovetail.lambda.Default;
import dev.dovetail.lambda.QueryRecord;
import dev.dovetail.lambda.Range;
import dev.dovetail.lambda.Size;
import java.util.Optional;

/**
 * The part of a user's todos that a client asks for.
 *
 * @param status the status that they have, if it matters
 * @param limit how many there are on a page at most
 * @param cursor where the page begins, if it is not the first
 */
@QueryRecord
record TodoFilter(
    Optional<Status> status,
    @Range(min = 1, max = 100) @Default("20") int limit,
    @Size(min = 1, max = 2048) Optional<String> cursor) {
  PageRequest page() {
    return cursor.isPresent() ? PageRequest.after(cursor.get(), limit) : PageRequest.first(limit);
  }
}
