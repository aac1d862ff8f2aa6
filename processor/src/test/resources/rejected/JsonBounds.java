package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@JsonRecord
record Draft(
    // ERROR [JsonBounds] The component text of record Draft has @Size, but its min = 5 is more than its max = 4
    @Size(min = 5, max = 4) String text,
    // ERROR [JsonBounds] The component tags of record Draft has @Size, but there are no fewer than 0, and min = -1
    @Size(min = -1) List<String> tags,
    // ERROR [JsonBounds] The component count of record Draft has @Range, but an int is from -2147483648 to 2147483647
    @Range(max = 9999999999L) int count,
    // ERROR [JsonBounds] The component small of record Draft has @Range, but a short is from -32768 to 32767
    @Range(min = -99999) short small,
    // ERROR [JsonBounds] The component price of record Draft has @Range, but its min = 2 is more than its max = 1
    @Range(min = 2, max = 1) BigDecimal price,
    @Range(min = 1, max = 1) long sound) {}
