package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{day}#{id}")
@Index(name = "byText", pk = "text", sk = {"owner", "id"})
@Index(name = "byCode", pk = "owner", sk = "code")
@ComposedIndex(name = "byTemplate", pk = "USER#{owner}", sk = "NOTE#{code}")
record Note(
    String owner,
    LocalDate day,
    String id,
    String text,
    Status status,
    @Codec(Reversing.class) String code) {}

enum Status { OPEN, DONE }

interface Notes {
  // ERROR [RangeStartType] The parameter day of method start has @StartsWith for day, which is of type LocalDate. Only a String starts with another: write @From and @To.
  @Query Page<Note> start(String owner, @StartsWith LocalDate day, PageRequest page);

  @Query(index = "byCode")
  // ERROR [RangeStartType] The parameter code of method coded has @StartsWith for code, which is of type @Codec String. Only a String starts with another
  Page<Note> coded(String owner, @StartsWith String code, PageRequest page);

  @Query(index = "byTemplate")
  // ERROR [RangeStartType] The parameter code of method composed has @StartsWith for code, which is of type @Codec String.
  Page<Note> composed(String owner, @StartsWith String code, PageRequest page);
}

final class Reversing implements ValueCodec<String, String> {
  public String encode(String value) {
    return new StringBuilder(value).reverse().toString();
  }

  public String decode(String stored) {
    return encode(stored);
  }
}

@SingleTable
interface AppTable {
  Notes notes();
}
