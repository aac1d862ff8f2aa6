package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(
    type = "NOTE",
    pk = "USER#{owner}",
    // ERROR [KeyFacetType] The key template "NOTE#{score}#{maybe}" names {score}, which is of type double.
    // ERROR [KeyFacetType] The key template "NOTE#{score}#{maybe}" names {maybe}, which is of type Optional<String>.
    sk = "NOTE#{score}#{maybe}")
record Note(String owner, double score, Optional<String> maybe) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO")
@ComposedIndex(
    name = "byScore",
    // ERROR [KeyFacetType] The key template "SCORE#{score}" names {score}, which is of type Optional<Double>.
    pk = "SCORE#{score}",
    sk = "{maybe}")
@LocalIndex(
    name = "byTags",
    // ERROR [KeyFacetType] The key template "TAGS#{tags}" names {tags}, which is of type List<String>.
    sk = "TAGS#{tags}")
record Memo(String owner, Optional<Double> score, Optional<String> maybe, List<String> tags) {}
