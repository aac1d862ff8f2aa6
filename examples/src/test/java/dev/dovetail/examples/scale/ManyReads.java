package dev.dovetail.examples.scale;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All ways to read very many items without holding them. Each checks that it reads every one. */
enum ManyReads {
  STREAM {
    @Override
    long read(ScaleTable table, int number, Heap heap) {
      return inOrder(table.readings().stream("s").map(Reading::number), heap);
    }
  },
  ITERABLE {
    @Override
    long read(ScaleTable table, int number, Heap heap) {
      long read = 0;
      for (Reading reading : table.readings().latestFirst("s")) {
        read++;
        require(reading.number() == number - read, reading.number());
        heap.sample(read);
      }
      return read;
    }
  },
  PAGES {
    @Override
    long read(ScaleTable table, int number, Heap heap) {
      long read = 0;
      PageRequest request = PageRequest.first(1000);
      while (true) {
        Page<Reading> page = table.readings().page("s", request);
        for (Reading reading : page.items()) {
          require(reading.number() == read++, reading.number());
          heap.sample(read);
        }
        if (page.next().isEmpty()) {
          return read;
        }
        request = PageRequest.after(page.next().get(), 1000);
      }
    }
  },
  COLLECTION {
    @Override
    long read(ScaleTable table, int number, Heap heap) {
      Iterator<SensorItem> items = table.sensors().everythingOf("s").iterator();
      require(items.next() instanceof Sensor, 0);
      long read = 0;
      while (items.hasNext()) {
        require(items.next() instanceof Reading reading && reading.number() == read++, read);
        heap.sample(read);
      }
      return read;
    }
  },
  COUNT {
    @Override
    long read(ScaleTable table, int number, Heap heap) {
      return table.readings().count("s");
    }
  },
  SHARDS {
    @Override
    long read(ScaleTable table, int number, Heap heap) {
      return inOrder(table.hits().stream("p").map(Hit::number), heap);
    }
  },
  SHARD_PAGES {
    @Override
    long read(ScaleTable table, int number, Heap heap) {
      long read = 0;
      PageRequest request = PageRequest.first(1000);
      while (true) {
        Page<Hit> page = table.hits().page("p", request);
        for (Hit hit : page.items()) {
          require(hit.number() == read++, hit.number());
          heap.sample(read);
        }
        if (page.next().isEmpty()) {
          return read;
        }
        request = PageRequest.after(page.next().get(), 1000);
      }
    }
  },
  SEGMENTS {
    @Override
    long read(ScaleTable table, int number, Heap heap) {
      long read = 0;
      long sum = 0;
      for (int segment = 0; segment < 4; segment++) {
        Iterator<Reading> readings = table.readings().segment(segment, 4).iterator();
        while (readings.hasNext()) {
          sum += readings.next().number();
          heap.sample(++read);
        }
      }
      require(sum == (long) number * (number - 1) / 2, sum);
      return read;
    }
  },
  BATCH_GET {
    @Override
    long read(ScaleTable table, int number, Heap heap) {
      // A batch holds what it is asked for: a caller asks for as much as it can hold.
      long read = 0;
      for (int from = 0; from < number; from += 5000) {
        int end = Math.min(from + 5000, number);
        for (Reading reading :
            table.readings().getAll("s", IntStream.range(from, end).boxed().toList()).orThrow()) {
          require(reading.number() == read++, reading.number());
          heap.sample(read);
        }
      }
      return read;
    }
  },
  GET_AT_ONCE {
    @Override
    long read(ScaleTable table, int number, Heap heap) {
      List<Integer> numbers = IntStream.range(0, number).boxed().toList();
      return table.readings().getAll("s", numbers).orThrow().size();
    }
  },
  PUT_AT_ONCE {
    @Override
    long read(ScaleTable table, int number, Heap heap) {
      List<Reading> readings =
          IntStream.range(0, number).mapToObj(GeneratedItems::reading).toList();
      return table.readings().putAll(readings).orThrow().size();
    }
  },
  BATCH_PUT {
    @Override
    long read(ScaleTable table, int number, Heap heap) {
      long written = 0;
      for (int from = 0; from < number; from += 5000) {
        written +=
            table
                .readings()
                .putAll(
                    IntStream.range(from, Math.min(from + 5000, number))
                        .mapToObj(GeneratedItems::reading)
                        .toList())
                .orThrow()
                .size();
        heap.sample(written);
      }
      return written;
    }
  };

  /** Reads all of so many items, one after the other, and returns how many they were. */
  abstract long read(ScaleTable table, int number, Heap heap);

  private static long inOrder(Stream<Integer> numbers, Heap heap) {
    long read = 0;
    Iterator<Integer> iterator = numbers.iterator();
    while (iterator.hasNext()) {
      int found = iterator.next();
      require(found == read++, found);
      heap.sample(read);
    }
    return read;
  }

  private static void require(boolean inOrder, long number) {
    if (!inOrder) {
      throw new IllegalStateException("The item of number " + number + " is out of order.");
    }
  }
}
