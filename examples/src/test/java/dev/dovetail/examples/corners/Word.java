package dev.dovetail.examples.corners;

import dev.dovetail.Entity;
import dev.dovetail.Index;
import dev.dovetail.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An item whose attributes have names that DynamoDB reserves, or does not take as they are. */
@Entity(type = "WORD", pk = "WORD#{name}", sk = "{key}")
@Index(
    name = "byStatus",
    pk = {"status", "euro$"},
    sk = {"order", "$dollar"})
record Word(
    String name,
    String key,
    String status,
    long size,
    String value,
    String values,
    String table,
    String group,
    String user,
    String role,
    int order,
    Optional<String> date,
    Optional<String> begin,
    String euro$,
    String $dollar,
    List<String> list,
    Map<String, String> map,
    Set<String> set,
    Path path,
    @Version long version) {
  /** A part of the item, whose names are reserved as well. */
  record Path(String from, Optional<Integer> count, List<String> items) {}

  static Word of(String key, String status) {
    return new Word(
        "n",
        key,
        status,
        1,
        "value",
        "values",
        "table",
        "group",
        "user",
        "role",
        7,
        Optional.of("date"),
        Optional.empty(),
        "euro",
        "dollar",
        List.of("a"),
        Map.of("size", "of a map", "a-b.c", "no name of an expression"),
        Set.of("set"),
        new Path("from", Optional.of(1), List.of("item")),
        0);
  }
}
