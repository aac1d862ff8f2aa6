package dev.dovetail.examples.json;

import dev.dovetail.lambda.JsonRecord;
import dev.dovetail.lambda.Range;
import dev.dovetail.lambda.Size;
import java.math.BigDecimal;

@JsonRecord
record OrderLine(
    @Size(min = 1, max = 40) String article,
    @Range(min = 1, max = 999) int count,
    @Range(min = 0) BigDecimal price) {}
