package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

enum Status { OPEN, DONE }

@JsonRecord
record Part(String text) {}

@JsonRecord
record Draft(
    // ERROR [JsonDefault] The component text of record Draft has @Default("longer"), but it must have 0 to 5 characters.
    @Size(max = 5) @Default("longer") String text,
    // ERROR [JsonDefault] The component count of record Draft has @Default("ten"), but it must be a whole number from 1 to 100.
    @Range(min = 1, max = 100) @Default("ten") int count,
    // ERROR [JsonDefault] The component limit of record Draft has @Default("101"), but it must be a whole number from 1 to 100.
    @Range(min = 1, max = 100) @Default("101") long limit,
    // ERROR [JsonDefault] The component price of record Draft has @Default("-0.5"), but it must be a number of at most 38 digits that the component can have.
    @Range(min = 0) @Default("-0.5") BigDecimal price,
    // ERROR [JsonDefault] The component flag of record Draft has @Default("yes"), but it must be true or false.
    @Default("yes") boolean flag,
    // ERROR [JsonDefault] The component status of record Draft has @Default("DON"), but it must be one of OPEN, DONE. Did you mean "DONE"?
    @Default("DON") Status status,
    // ERROR [JsonDefault] The component name of record Draft has @Default("a"), but with a default it is always there: declare it without Optional, Patch and @Nullable.
    @Default("a") Optional<String> name,
    // ERROR [JsonDefault] The component tags of record Draft has @Default("a"), but a collection that is left out is empty.
    @Default("a") List<String> tags,
    // ERROR [JsonDefault] The component mail of record Draft has @Default("a"), but a string with @Format has none.
    @Format(TextFormat.EMAIL) @Default("a") String mail,
    // ERROR [JsonDefault] The component due of record Draft has @Default("2026-01-31"), but only strings, numbers, booleans and enums have defaults.
    @Default("2026-01-31") LocalDate due,
    // ERROR [JsonDefault] The component part of record Draft has @Default("a"), but only strings, numbers, booleans and enums have defaults.
    @Default("a") Part part) {}
