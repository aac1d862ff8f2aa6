package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@JsonRecord
record Draft(
    // ERROR [JsonConstraintType] The component count of record Draft has @Size for values of type int. @Size is for strings, lists, sets and maps, @Range for numbers, @Format for strings
    @Size(max = 5) int count,
    // ERROR [JsonConstraintType] The component text of record Draft has @Range for values of type String.
    @Range(min = 1, max = 5) String text,
    // ERROR [JsonConstraintType] The component tags of record Draft has @Format for values of type List<String>.
    @Format(TextFormat.LINE) List<String> tags,
    // ERROR [JsonConstraintType] The component due of record Draft has @Size for values of type Instant.
    @Size(max = 5) Optional<Instant> due,
    List<@Size(max = 5) String> sound) {}
