package org.example;

import dev.dovetail.BatchDelete;
import dev.dovetail.BatchGet;
import dev.dovetail.BatchPut;
import dev.dovetail.BatchRead;
import dev.dovetail.BatchWrite;
import java.time.Instant;
import java.util.List;

public interface Readings {
  @BatchGet(consistent = true)
  BatchRead<Long, Reading> getAll(
      String sensor, List<Long> numbers, Instant takenAt, String id);

  @BatchGet
  BatchRead<String, Reading> ofSensors(
      List<String> keys, long number, Instant takenAt, String id);

  @BatchPut(unguarded = true)
  BatchWrite<Reading> putAll(List<Reading> items);

  @BatchPut(unguarded = true)
  void putAllOrThrow(List<Reading> readings);

  @BatchDelete(unguarded = true)
  BatchWrite<String> deleteAll(String sensor, long number, Instant takenAt, List<String> id);
}
