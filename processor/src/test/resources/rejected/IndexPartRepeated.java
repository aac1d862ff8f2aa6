package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
// ERROR [IndexPartRepeated] The index "byText" of entity Note names "text" twice, but an attribute has one place in a key. Remove one.
@Index(name = "byText", pk = "text", sk = {"id", "text"})
record Note(String owner, String id, String text) {}
