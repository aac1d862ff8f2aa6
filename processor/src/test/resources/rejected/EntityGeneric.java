package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [EntityGeneric] @Entity is on Note, which has type parameters
@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note<T>(String owner, String id) {}
