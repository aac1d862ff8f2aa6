package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(
    String owner,
    String id,
    // ERROR [UniqueType] The @Unique tags of record Note is by tags, which is of type List<String>. Unique, or the scope of it, can be a String,
    @Unique List<String> tags,
    // ERROR [UniqueType] The @Unique rank of record Note is by rank, which is of type double.
    @Unique double rank,
    // ERROR [UniqueType] The @Unique price of record Note is by price, which is of type BigDecimal.
    @Unique BigDecimal price,
    // ERROR [UniqueType] The @Unique title of record Note is by tags, which is of type List<String>.
    @Unique(scope = "tags") String title,
    // ERROR [UniqueType] The @Unique slug of record Note is by version, which the library sets.
    @Unique(scope = "version") String slug,
    // ERROR [UniqueType] The @Unique end of record Note is by end, which is of type Instant.
    @Unique @TimeToLive Instant end,
    // ERROR [UniqueType] The @Unique version of record Note is by version, which the library sets.
    @Unique @Version long version) {}
