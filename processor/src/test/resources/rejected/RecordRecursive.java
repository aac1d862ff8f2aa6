package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, Part part) {}

// ERROR [RecordRecursive] The component parts of record Part leads back to Part. A stored record can't contain itself: store a key of the other one instead
record Part(String name, List<Part> parts) {}
