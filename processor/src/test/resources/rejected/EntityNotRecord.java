package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [EntityNotRecord] @Entity is on Note, which is not a record. Declare it as: record Note(...) {}
@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
class Note {}
