package org.example;

import dev.dovetail.lambda.Default;
import dev.dovetail.lambda.JsonRecord;
import dev.dovetail.lambda.QueryRecord;
import java.util.List;

@JsonRecord
@QueryRecord
record Length(long value, @Default("CM") UNIT unit, List<UNIT> units) {}
