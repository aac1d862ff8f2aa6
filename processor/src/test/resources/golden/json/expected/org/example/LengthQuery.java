package org.example;

import dev.dovetail.lambda.Fields;
import dev.dovetail.lambda.JsonType;
import dev.dovetail.lambda.JsonTypes;
import dev.dovetail.lambda.QueryType;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Reads {@link Length} from query parameters.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class LengthQuery extends QueryType<Length> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final LengthQuery TYPE = new LengthQuery();

  private static final JsonType<Long> VALUE = JsonTypes.int64();

  private static final JsonType<UNIT> UNIT_2 = JsonTypes.names(UNIT.values());

  private static final JsonType<UNIT> UNITS_ITEM = JsonTypes.names(UNIT.values());

  private static final JsonType<List<UNIT>> UNITS = JsonTypes.list(UNITS_ITEM);

  private LengthQuery() {
  }

  @Override
  protected Length read(Fields query) {
    return new Length(
        query.required("value", VALUE),
        query.optional("unit", UNIT_2).orElse(UNIT.CM),
        query.optional("units", UNITS).orElse(List.of()));
  }
}
