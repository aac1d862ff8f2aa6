package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byOwner", pk = "owner")
// ERROR [IndexRepeated] The entity Note has two indexes of the name "byOwner". Give each a name of its own.
@Index(name = "byOwner", pk = "id")
record Note(String owner, String id) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
@Index(name = "byOwner", pk = "owner")
// ERROR [IndexRepeated] The entity Memo has two indexes of the name "byOwner".
@ComposedIndex(name = "byOwner", pk = "OWNER#{owner}")
@LocalIndex(name = "byText", sk = "TEXT#{text}")
record Memo(String owner, String id, String text) {}

@Entity(type = "LIST", pk = "USER#{owner}", sk = "LIST#{id}")
@ComposedIndex(name = "byText", pk = "TEXT#{text}")
// ERROR [IndexRepeated] The entity ToDoList has two indexes of the name "byText".
@LocalIndex(name = "byText", sk = "TEXT#{text}")
record ToDoList(String owner, String id, String text) {}
