package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text) {}

interface Notes {
  // ERROR [MethodParameters] The method get has @Get with the parameters (String owner, String id, String text).
  @Get Optional<Note> get(String owner, String id, String text);
  // ERROR [MethodParameters] The method replace has @Replace with the parameters (String owner, String id). It takes one parameter of type Note.
  @Replace Note replace(String owner, String id);
  // ERROR [MethodParameters] The method delete has @Delete with the parameters (String owner, String id, String text).
  @Delete void delete(String owner, String id, String text);
  // ERROR [MethodParameters] The method getAll has @BatchGet with the parameters (String owner, String id). It takes the components of the key, one of them as a List, such as: String owner, List<String> id.
  @BatchGet BatchRead<String, Note> getAll(String owner, String id);
  // ERROR [MethodParameters] The method getPairs has @BatchGet with the parameters (List<String> owners, List<String> ids).
  @BatchGet BatchRead<String, Note> getPairs(List<String> owners, List<String> ids);
  // ERROR [MethodParameters] The method getTexts has @BatchGet with the parameters (String owner, String text, List<String> ids).
  @BatchGet BatchRead<String, Note> getTexts(String owner, String text, List<String> ids);
  // ERROR [MethodParameters] The method all has @Scan with the parameters (String owner). It takes nothing, or: int segment, int segments.
  @Scan Stream<Note> all(String owner);
  // ERROR [MethodParameters] The method part has @Scan with the parameters (int segments, int segment). It takes nothing, or: int segment, int segments.
  @Scan Stream<Note> part(int segments, int segment);
  // ERROR [MethodParameters] The method putAll has @BatchPut with the parameters (Note note). It takes one parameter of type List<Note>.
  @BatchPut(unguarded = true) void putAll(Note note);
  // ERROR [MethodParameters] The method deleteAll has @BatchDelete with the parameters (List<String> ids).
  @BatchDelete(unguarded = true) void deleteAll(List<String> ids);
}

@SingleTable
interface AppTable {
  Notes notes();
}
