package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text) {}

interface Notes {
  // ERROR [MethodReturns] The method get has @Get and returns Note. It can return Optional<Note> or Read<Note>.
  @Get Note get(String owner, String id);
  // ERROR [MethodReturns] The method all has @Query and returns List<Note>. It can return Page<Note>.
  @Query List<Note> all(String owner, PageRequest page);
  // ERROR [MethodReturns] The method sliced has @Query and returns Slice<Note>. It can return Page<Note>.
  @Query Slice<Note> sliced(String owner, PageRequest page);
  // ERROR [MethodReturns] The method open has @Query and returns List<Note>. It can return Slice<Note>.
  @Query List<Note> open(String owner, @Filter String text, PageRequest page);
  // ERROR [MethodReturns] The method delete has @Delete and returns boolean. It can return void, Optional<Note> or Write<Note>.
  @Delete boolean delete(String owner, String id);
  // ERROR [MethodReturns] The method putting has @Create and returns Read<Note>. It can return Note, void or Write<Note>.
  @Create Read<Note> putting(Note note);
  // ERROR [MethodReturns] The method check has @Check and returns void. It can return Write<Note>.
  @Check void check(String owner, String id);
  // ERROR [MethodReturns] The method checkOther has @Check and returns Write<String>. It can return Write<Note>.
  @Check Write<String> checkOther(String owner, String id);
  // ERROR [MethodReturns] The method getAll has @BatchGet and returns List<Note>. It can return BatchRead<String, Note>.
  @BatchGet List<Note> getAll(String owner, List<String> ids);
  // ERROR [MethodReturns] The method getOther has @BatchGet and returns BatchRead<Integer,Note>. It can return BatchRead<String, Note>.
  @BatchGet BatchRead<Integer, Note> getOther(String owner, List<String> ids);
  // ERROR [MethodReturns] The method putAll has @BatchPut and returns List<Note>. It can return BatchWrite<Note> or void.
  @BatchPut(unguarded = true) List<Note> putAll(List<Note> notes);
  // ERROR [MethodReturns] The method deleteAll has @BatchDelete and returns BatchWrite<Note>. It can return BatchWrite<String> or void.
  @BatchDelete(unguarded = true) BatchWrite<Note> deleteAll(String owner, List<String> ids);
}

@SingleTable
interface AppTable {
  Notes notes();
}
