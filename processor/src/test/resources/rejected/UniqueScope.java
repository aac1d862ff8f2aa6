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
    // ERROR [UniqueScope] The @Unique title of record Note has the scope "owned", which the record does not have. The scope is other components, each once: owner, id, slug, name. Did you mean "owner"?
    @Unique(scope = "owned") String title,
    // ERROR [UniqueScope] The @Unique slug of record Note has the scope "slug", which is named already.
    @Unique(scope = "slug") String slug,
    // ERROR [UniqueScope] The @Unique name of record Note has the scope "owner", which is named already.
    @Unique(scope = {"owner", "owner"}) String name) {}
