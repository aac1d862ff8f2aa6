package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
// ERROR [IndexPartFolded] The index "byTitle" names "title", which has @CaseInsensitive, but the index holds the attribute itself, with the text as it was given. Name {title} in the template of a @ComposedIndex.
@Index(name = "byTitle", pk = "title")
record Note(String owner, String id, @CaseInsensitive String title) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
@Index(
    name = "byOwner",
    pk = "id",
    // ERROR [IndexPartFolded] The index "byOwner" names "city", which has @Normalized, but the index holds the attribute itself
    sk = {"owner", "city"})
record Memo(String owner, String id, @Normalized String city) {}
