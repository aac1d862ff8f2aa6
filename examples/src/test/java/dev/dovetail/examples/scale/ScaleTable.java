package dev.dovetail.examples.scale;

import dev.dovetail.BatchGet;
import dev.dovetail.BatchPut;
import dev.dovetail.BatchRead;
import dev.dovetail.BatchWrite;
import dev.dovetail.Count;
import dev.dovetail.Create;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Scan;
import dev.dovetail.SingleTable;
import java.util.List;
import java.util.stream.Stream;

/** Tables with very many items. */
@SingleTable(name = "scale")
interface ScaleTable {
  /** The sensors. */
  interface Sensors {
    @Create
    Sensor create(Sensor sensor);

    @Query
    Stream<SensorItem> everythingOf(String sensor);
  }

  /** The readings. */
  interface Readings {
    @Query
    Stream<Reading> stream(String sensor);

    @Query(descending = true, pageSize = 100)
    Iterable<Reading> latestFirst(String sensor);

    @Query
    Page<Reading> page(String sensor, PageRequest page);

    @Count
    long count(String sensor);

    @Scan
    Stream<Reading> segment(int segment, int segments);

    @BatchGet
    BatchRead<Integer, Reading> getAll(String sensor, List<Integer> numbers);

    @BatchPut(unguarded = true)
    BatchWrite<Reading> putAll(List<Reading> readings);
  }

  /** The hits. */
  interface Hits {
    @Query
    Stream<Hit> stream(String page);

    @Query
    Page<Hit> page(String page, PageRequest request);

    @BatchPut(unguarded = true)
    BatchWrite<Hit> putAll(List<Hit> hits);
  }

  Sensors sensors();

  Readings readings();

  Hits hits();
}
