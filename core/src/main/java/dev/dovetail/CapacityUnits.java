package dev.dovetail;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Capacity units of one kind, read or write, of a table and its indexes.
 *
 * @param table the units of the table itself
 * @param indexes the units of each index that consumed any, by its name
 */
public record CapacityUnits(double table, Map<String, Double> indexes) {
  /** No units at all. */
  public static final CapacityUnits NONE = new CapacityUnits(0, Map.of());

  /** Keeps a copy of the units of indexes, in the order of their names. */
  public CapacityUnits {
    indexes = Collections.unmodifiableMap(new TreeMap<>(indexes));
  }

  /** {@return the units of the table and of all indexes} */
  public double total() {
    double total = table;
    for (double units : indexes.values()) {
      total += units;
    }
    return total;
  }

  /** {@return these units and others} */
  public CapacityUnits plus(CapacityUnits other) {
    Map<String, Double> sum = new TreeMap<>(indexes);
    for (Map.Entry<String, Double> index : other.indexes.entrySet()) {
      sum.put(index.getKey(), sum.getOrDefault(index.getKey(), 0.0) + index.getValue());
    }
    return new CapacityUnits(table + other.table, sum);
  }
}
