package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
// ERROR [IndexName] The name of an index is "by owner", but must be
@Index(name = "by owner", pk = "owner")
record Note(String owner, String id) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
// ERROR [IndexName] The name of an index is "at", but must be 3 to 251 of
@ComposedIndex(name = "at", pk = "{owner}")
// ERROR [IndexName] The name of an index is "by#id", but must be 3 to 251 of
@LocalIndex(name = "by#id", sk = "{id}")
record Memo(String owner, String id) {}
