package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, @Unique String title, String text) {}

interface Notes {
  // ERROR [WriteUnique] The method create returns a Write, but Note has the @Unique title, and its guards are written in a transaction of the library's own. Return Note or void.
  @Create Write<Note> create(Note note);
  // ERROR [WriteUnique] The method replace returns a Write,
  @Replace Write<Note> replace(Note note);
  // ERROR [WriteUnique] The method rename returns a Write,
  @Update Write<Note> rename(String owner, String id, String title);
  @Update Write<Note> retell(String owner, String id, String text);
  @Check Write<Note> exists(String owner, String id);
  // ERROR [WriteUnique] The method delete returns a Write, but Note has the @Unique title, and its guards are written in a transaction of the library's own. Return Optional<Note> or void.
  @Delete Write<Note> delete(String owner, String id);
  // ERROR [MethodReturns] The method put has @Upsert and returns Write<Note>. It can return Note or void.
  @Upsert Write<Note> put(Note note);
  // ERROR [MethodReturns] The method move has @Move and returns Write<Note>. It can return Note or void.
  @Move Write<Note> move(String owner, String id, @New("owner") String to);
}

@SingleTable
interface AppTable {
  Notes notes();
}
