package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(
    type = "NOTE",
    // ERROR [KeyTemplateMalformed] The key template "USER#" has an empty segment.
    pk = "USER#",
    // ERROR [KeyTemplateMalformed] The key template "NOTE-{id}" has the segment "NOTE-{id}", which is neither plain text nor one facet.
    sk = "NOTE-{id}")
record Note(String owner, String id) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO")
// ERROR [KeyTemplateMalformed] The key template "" has an empty segment.
@ComposedIndex(name = "byOwner", pk = "")
// ERROR [KeyTemplateMalformed] The key template "AT #{owner}" has the segment "AT ", which is neither plain text nor one facet.
@LocalIndex(name = "byTime", sk = "AT #{owner}")
record Memo(String owner) {}
