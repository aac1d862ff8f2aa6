package org.example;

import dev.dovetail.lambda.JsonRecord;
import dev.dovetail.lambda.Range;
import java.math.BigDecimal;

@JsonRecord(ignoreUnknown = true)
public record Line(long article, @Range(min = 1, max = 99) int count, BigDecimal price) {}
