package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

import software.amazon.awssdk.core.SdkBytes;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{status}#{done}#{id}")
@Index(name = "byText", pk = "text", sk = {"status", "id"})
@Index(name = "byHash", pk = "text", sk = "hash")
record Note(String owner, Status status, boolean done, String id, String text, SdkBytes hash) {}

enum Status { OPEN, DONE }

interface Notes {
  // ERROR [RangeType] The parameter status of method from has @From for status, which is of type Status. A range is over a String, a number, a UUID or a time. Without the annotation, the method reads the items with one value: Status status
  @Query Page<Note> from(String owner, @From Status status, PageRequest page);
  // ERROR [RangeType] The parameter done of method to has @To for done, which is of type boolean.
  @Query Page<Note> to(String owner, Status status, @To boolean done, PageRequest page);
  // ERROR [RangeType] The parameter status of method ofText has @Before for status, which is of type Status.
  @Query(index = "byText") Page<Note> ofText(String text, @Before Status status, PageRequest page);
  // ERROR [RangeType] The parameter hash of method ofHash has @After for hash, which is of type SdkBytes.
  @Query(index = "byHash") Page<Note> ofHash(String text, @After SdkBytes hash, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
