package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(
    String owner,
    String id,
    // ERROR [ComponentType] The component at of record Note is of type LocalDateTime, which can't be stored.
    LocalDateTime at,
    // ERROR [ComponentType] The component lists of record Note is of type List<List<String>>, which can't be stored.
    List<List<String>> lists,
    // ERROR [ComponentType] The component bits of record Note is of type byte[], which can't be stored.
    byte[] bits,
    // ERROR [ComponentType] The component none of record Note is of type None, which can't be stored.
    None none,
    // ERROR [ComponentType] The component tags of record Note is of type List<@Nullable String>, which can't be stored.
    List<@org.jspecify.annotations.Nullable String> tags) {}

enum None {}
