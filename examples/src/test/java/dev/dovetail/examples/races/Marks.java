package dev.dovetail.examples.races;

import dev.dovetail.BatchDelete;
import dev.dovetail.BatchGet;
import dev.dovetail.BatchPut;
import dev.dovetail.BatchRead;
import dev.dovetail.BatchWrite;
import dev.dovetail.Check;
import dev.dovetail.Create;
import dev.dovetail.Get;
import dev.dovetail.Read;
import dev.dovetail.Write;
import java.util.List;

/** The marks of lists. */
interface Marks {
  @BatchPut(unguarded = true)
  BatchWrite<Mark> putAll(List<Mark> marks);

  @BatchDelete(unguarded = true)
  BatchWrite<Integer> deleteAll(String list, List<Integer> numbers);

  @BatchGet(consistent = true)
  BatchRead<Integer, Mark> getAll(String list, List<Integer> numbers);

  @Create
  Write<Mark> creating(Mark mark);

  @Check
  Write<Mark> existing(String list, int number);

  @Get
  Read<Mark> reading(String list, int number);
}
