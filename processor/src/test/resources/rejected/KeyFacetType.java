package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;

@Entity(
    type = "NOTE",
    pk = "USER#{owner}",
    // ERROR [KeyFacetType] The key template "NOTE#{lasts}#{maybe}" names {lasts}, which is of type Duration.
    // ERROR [KeyFacetType] The key template "NOTE#{lasts}#{maybe}" names {maybe}, which is of type Optional<String>.
    sk = "NOTE#{lasts}#{maybe}")
record Note(
    String owner,
    Duration lasts,
    Optional<String> maybe) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO")
@ComposedIndex(
    name = "byScore",
    // ERROR [KeyFacetType] The key template "SCORE#{score}" names {score}, which is of type Optional<Duration>.
    pk = "SCORE#{score}",
    sk = "{maybe}")
@LocalIndex(
    name = "byTags",
    // ERROR [KeyFacetType] The key template "TAGS#{tags}" names {tags}, which is of type List<String>.
    sk = "TAGS#{tags}")
record Memo(String owner, Optional<Duration> score, Optional<String> maybe, List<String> tags) {}
