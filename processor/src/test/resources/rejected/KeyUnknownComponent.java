package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(
    type = "NOTE",
    // ERROR [KeyUnknownComponent] The key template "USER#{ownr}" names {ownr}, but record Note has no such component. Components: owner, id. Did you mean {owner}?
    pk = "USER#{ownr}",
    sk = "NOTE#{id}")
record Note(String owner, String id) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO")
// ERROR [KeyUnknownComponent] The key template "{owners}" names {owners}, but record Memo has no such component. Components: owner. Did you mean {owner}?
@ComposedIndex(name = "byOwner", pk = "OWNERS", sk = "{owners}")
record Memo(String owner) {}
