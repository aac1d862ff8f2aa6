package dev.dovetail.examples.hostile;

import dev.dovetail.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Has values of all kinds beside its key. Some names are reserved words of DynamoDB, and state is
 * the key of an index of letters.
 */
@Entity(type = "PARCEL", pk = "OWNER#{owner}", sk = "PARCEL#{id}")
record Parcel(
    String owner,
    String id,
    String name,
    @Nullable String state,
    BigDecimal size,
    Set<BigDecimal> values,
    Set<String> group,
    List<String> comment,
    Map<String, String> map,
    @Nullable Instant at,
    @Nullable LocalDate date,
    @Nullable Double number,
    @Nullable SdkBytes binary) {

  /** One with ordinary values. */
  static Parcel of(String id) {
    return new Parcel(
        "ann",
        id,
        "name",
        null,
        BigDecimal.ONE,
        Set.of(),
        Set.of(),
        List.of("first"),
        Map.of(),
        null,
        null,
        null,
        null);
  }

  Parcel withName(String other) {
    return new Parcel(
        owner, id, other, state, size, values, group, comment, map, at, date, number, binary);
  }

  Parcel withState(String other) {
    return new Parcel(
        owner, id, name, other, size, values, group, comment, map, at, date, number, binary);
  }

  Parcel withSize(BigDecimal other) {
    return new Parcel(
        owner, id, name, state, other, values, group, comment, map, at, date, number, binary);
  }

  Parcel withValues(Set<BigDecimal> other) {
    return new Parcel(
        owner, id, name, state, size, other, group, comment, map, at, date, number, binary);
  }

  Parcel withGroup(Set<String> other) {
    return new Parcel(
        owner, id, name, state, size, values, other, comment, map, at, date, number, binary);
  }

  Parcel withComment(List<String> other) {
    return new Parcel(
        owner, id, name, state, size, values, group, other, map, at, date, number, binary);
  }

  Parcel withMap(Map<String, String> other) {
    return new Parcel(
        owner, id, name, state, size, values, group, comment, other, at, date, number, binary);
  }

  Parcel withTimes(Instant time, LocalDate day) {
    return new Parcel(
        owner, id, name, state, size, values, group, comment, map, time, day, number, binary);
  }

  Parcel withNumber(double other) {
    return new Parcel(
        owner, id, name, state, size, values, group, comment, map, at, date, other, binary);
  }
}
