package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

record Plain(String text) {}

enum Empty {}

@JsonRecord
record Draft(
    // ERROR [JsonComponentType] The component price of record Draft is of type double, which can't be a member of a JSON object. Members are of type String, boolean, short, int, long, BigDecimal,
    double price,
    // ERROR [JsonComponentType] The component part of record Draft is of type Plain, which can't be a member of a JSON object.
    Plain part,
    // ERROR [JsonComponentType] The component empty of record Draft is of type Empty, which can't be a member of a JSON object.
    Empty empty,
    // ERROR [JsonComponentType] The component byNumber of record Draft is of type Map<Integer, String>, which can't be a member of a JSON object.
    Map<Integer, String> byNumber,
    // ERROR [JsonComponentType] The component maybe of record Draft is of type List<Optional<String>>, which can't be a member of a JSON object.
    List<Optional<String>> maybe,
    // ERROR [JsonComponentType] The component zoned of record Draft is of type OffsetDateTime, which can't be a member of a JSON object.
    OffsetDateTime zoned,
    // ERROR [JsonComponentType] The component raw of record Draft is of type Collection<String>, which can't be a member of a JSON object.
    Collection<String> raw,
    String sound) {}

@JsonRecord
record Part(String text) {}

@QueryRecord
record Filter(
    // ERROR [JsonComponentType] The component part of record Filter is of type Part, which can't be a parameter of a query. Parameters are of type
    Part part,
    // ERROR [JsonComponentType] The component byName of record Filter is of type Map<String, String>, which can't be a parameter of a query.
    Map<String, String> byName,
    // ERROR [JsonComponentType] The component lists of record Filter is of type List<List<String>>, which can't be a parameter of a query.
    List<List<String>> lists,
    // ERROR [JsonComponentType] The component patch of record Filter is of type Patch<String>, which can't be a parameter of a query.
    Patch<String> patch,
    Optional<String> sound) {}
