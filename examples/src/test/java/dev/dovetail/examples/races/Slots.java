package dev.dovetail.examples.races;

import dev.dovetail.Add;
import dev.dovetail.BatchGet;
import dev.dovetail.BatchRead;
import dev.dovetail.Check;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Modify;
import dev.dovetail.Read;
import dev.dovetail.Replace;
import dev.dovetail.Update;
import dev.dovetail.Upsert;
import dev.dovetail.Write;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The slots of a table. */
interface Slots {
  @Create
  Slot create(Slot slot);

  @Replace
  Slot replace(Slot slot);

  @Upsert
  Slot put(Slot slot);

  @Update
  Slot rename(String id, String text, long version);

  @Update
  Slot add(String id, @Add("sum") int more);

  @Modify
  Slot modify(String id, UnaryOperator<Slot> change);

  @Delete
  Optional<Slot> delete(String id);

  @Delete
  Optional<Slot> delete(String id, long version);

  @Get(consistent = true)
  Optional<Slot> get(String id);

  @BatchGet(consistent = true)
  BatchRead<String, Slot> getAll(List<String> ids);

  @Create
  Write<Slot> creating(Slot slot);

  @Update
  Write<Slot> renaming(String id, String text, long version);

  @Update
  Write<Slot> adding(String id, @Add("sum") int more);

  @Delete
  Write<Slot> deleting(String id);

  @Delete
  Write<Slot> deleting(String id, long version);

  @Check
  Write<Slot> having(String id, String text);

  @Get
  Read<Slot> reading(String id);
}
