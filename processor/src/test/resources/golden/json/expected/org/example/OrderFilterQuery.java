package org.example;

import dev.dovetail.lambda.Fields;
import dev.dovetail.lambda.JsonType;
import dev.dovetail.lambda.JsonTypes;
import dev.dovetail.lambda.QueryType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Reads {@link OrderFilter} from query parameters.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class OrderFilterQuery extends QueryType<OrderFilter> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final OrderFilterQuery TYPE = new OrderFilterQuery();

  private static final JsonType<Colour> COLOUR = JsonTypes.codes(new String[] {"R", "G"}, Colour.RED, Colour.GREEN);

  private static final JsonType<LocalDate> SINCE = JsonTypes.date();

  private static final JsonType<Integer> LIMIT = JsonTypes.int32(1, 100);

  private static final JsonType<String> TAGS_ITEM = JsonTypes.text();

  private static final JsonType<List<String>> TAGS = JsonTypes.list(TAGS_ITEM);

  private static final JsonType<Long> ARTICLES_ITEM = JsonTypes.int64();

  private static final JsonType<Set<Long>> ARTICLES = JsonTypes.set(ARTICLES_ITEM, 1, 3);

  private OrderFilterQuery() {
  }

  @Override
  protected OrderFilter read(Fields query) {
    return new OrderFilter(
        query.optional("colour", COLOUR),
        query.nullable("from", SINCE),
        query.optional("limit", LIMIT).orElse(20),
        query.optional("tags", TAGS).orElse(List.of()),
        query.required("articles", ARTICLES));
  }
}
