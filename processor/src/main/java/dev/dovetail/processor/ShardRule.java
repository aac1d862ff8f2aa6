package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** The rules for partitions that are spread over shards, and for those that should be. */
final class ShardRule {
  /** What a record without the annotation has. */
  static final int NONE = 0;

  /** What a record with errors has. */
  static final int UNSOUND = -1;

  private static final int LEAST = 2;
  private static final int MOST = 1000;

  private final Reporter reporter;

  ShardRule(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Returns the number of shards, {@link #NONE}, or {@link #UNSOUND} if errors were reported. */
  int shards(TypeElement record, Template pk, Template sk) {
    Optional<Annotated> sharded = Annotated.find(record, Names.SHARDED);
    if (sharded.isEmpty()) {
      return NONE;
    }
    String name = record.getSimpleName().toString();
    int shards = sharded.get().number("value", NONE);
    boolean sound = LEAST <= shards && shards <= MOST;
    if (!sound) {
      reporter.error(sharded.get(), "value", Diagnostic.SHARDED_NUMBER, name, shards, LEAST, MOST);
    }
    if (!spreads(pk, sk)) {
      reporter.error(sharded.get(), "", Diagnostic.SHARDED_ONE_ITEM, name, pk.text(), sk.text());
      sound = false;
    }
    List<Annotated> local = Annotated.findAll(record, Names.LOCAL_INDEX, Names.LOCAL_INDEX_LIST);
    for (Annotated index : local) {
      reporter.error(index, "name", Diagnostic.SHARDED_LOCAL_INDEX, name, index.text("name", ""));
      sound = false;
    }
    return sound ? shards : UNSOUND;
  }

  /** Whether a partition can have more than one item. */
  static boolean spreads(Template pk, Template sk) {
    Set<String> names = new HashSet<>(sk.components());
    names.removeAll(pk.components());
    return !names.isEmpty();
  }

  /**
   * Warns of an entity that has all its items in one partition and gets more of them without end:
   * one whose sort key the library makes anew for each. A list of given names may be small.
   */
  void checkHot(EntityDefinition entity) {
    if (entity.shards() > NONE || !entity.pk().components().isEmpty()) {
      return;
    }
    for (String name : entity.sk().components()) {
      AttributeRole role = entity.roleOf(name);
      if (role == AttributeRole.GENERATED_ID || role == AttributeRole.CREATED_AT) {
        reporter.warning(
            Annotated.find(entity.element(), Names.ENTITY).orElseThrow(),
            Names.PK,
            Diagnostic.HOT_PARTITION,
            entity.name(),
            entity.pk().text(),
            name);
        return;
      }
    }
  }
}
