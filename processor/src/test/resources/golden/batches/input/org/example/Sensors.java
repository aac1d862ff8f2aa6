package org.example;

import dev.dovetail.BatchDelete;
import dev.dovetail.BatchPut;
import dev.dovetail.BatchWrite;
import java.util.List;

public interface Sensors {
  @BatchPut(unguarded = true)
  BatchWrite<Sensor> putAll(List<Sensor> sensors);

  @BatchDelete(unguarded = true)
  void deleteAll(List<String> table);
}
