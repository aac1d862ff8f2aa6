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
