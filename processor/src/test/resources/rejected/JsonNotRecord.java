package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [JsonNotRecord] @JsonRecord is on Draft, which is not a record. Declare it as: record Draft(...) {}
@JsonRecord
class Draft {}

// ERROR [JsonNotRecord] @JsonRecord is on Box, which has type parameters. Declare it as: record Box(...) {}
@JsonRecord
record Box<T>(T content) {}

// ERROR [JsonNotRecord] @QueryRecord is on Filter, which is not a record. Declare it as: record Filter(...) {}
@QueryRecord
interface Filter {}
