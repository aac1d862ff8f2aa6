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
