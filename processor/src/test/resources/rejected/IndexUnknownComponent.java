package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
// ERROR [IndexUnknownComponent] The index "byOwner" names "onwer", but record Note has no such component. Components: owner, id. Did you mean "owner"?
@Index(name = "byOwner", pk = "onwer")
record Note(String owner, String id) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
// ERROR [IndexUnknownComponent] The index "byTag" names "TAG#{tag}", but record Memo has no such component. Components: owner, id, tag. An @Index has names of components; one with templates is a @ComposedIndex.
@Index(name = "byTag", pk = "TAG#{tag}")
record Memo(String owner, String id, String tag) {}

@Entity(type = "PAGE", pk = "USER#{owner}", sk = "PAGE#{id}")
@Index(name = "byPlace", pk = "place")
record Leaf(
    String owner,
    String id,
    // ERROR [ComponentType] The component place of record Leaf is of type Locale
    Locale place) {}
