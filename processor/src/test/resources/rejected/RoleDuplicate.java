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
    @Version long version,
    // ERROR [RoleDuplicate] The components version and revision of record Note both have @Version. Only one can: remove it from the other.
    @Version long revision) {}
