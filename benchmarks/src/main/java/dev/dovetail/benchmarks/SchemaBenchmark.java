package dev.dovetail.benchmarks;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Turns a record into an item and back, by each of the schemas. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked
public class SchemaBenchmark {
  /** Which schema does the work: each has a JVM of its own. */
  @Param({"generated", "static", "bean"})
  public String schema;

  private Subject<?> subject;

  /** Makes the schema, the value and its item. */
  @Setup
  public void prepare() {
    subject = Subject.of(schema);
  }

  /** {@return the item of the record} */
  @Benchmark
  public Map<String, AttributeValue> encode() {
    return subject.encode();
  }

  /** {@return the record of the item} */
  @Benchmark
  public Object decode() {
    return subject.decode();
  }

  /** A schema with something to do. */
  record Subject<T>(TableSchema<T> schema, T value, Map<String, AttributeValue> item) {

    static Subject<?> of(String name) {
      return switch (name) {
        case "generated" -> of(Peers.generated(), Peers.order());
        case "static" -> of(Peers.immutable(), Peers.order());
        case "bean" -> of(Peers.bean(), OrderBean.of(Peers.order()));
        default -> throw new IllegalArgumentException(name);
      };
    }

    private static <T> Subject<T> of(TableSchema<T> schema, T value) {
      return new Subject<>(schema, value, schema.itemToMap(value, true));
    }

    Map<String, AttributeValue> encode() {
      return schema.itemToMap(value, true);
    }

    T decode() {
      return schema.mapToItem(item);
    }
  }
}
