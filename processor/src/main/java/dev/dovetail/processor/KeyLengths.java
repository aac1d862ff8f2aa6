package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.List;

/**
 * No key of an entity, in the table or in an index, is longer than DynamoDB allows, as far as its
 * types and {@code @MaxBytes} bound it, and no bound leaves no value at all.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">Quotas
 *     in DynamoDB</a>
 */
final class KeyLengths {
  private static final int PARTITION_BYTES = 2048;
  private static final int SORT_BYTES = 1024;

  private final Reporter reporter;

  KeyLengths(Reporter reporter) {
    this.reporter = reporter;
  }

  boolean check(EntityDefinition entity) {
    Annotated table = Annotated.find(entity.element(), Names.ENTITY).orElseThrow();
    boolean sound = composed(entity, table, Names.PK, entity.pk().segments());
    sound &= composed(entity, table, Names.SK, entity.sk().segments());
    for (ComposedIndexDefinition index : entity.composedIndexes()) {
      if (!index.isLocal()) {
        sound &= composed(entity, index.annotation(), Names.PK, index.key().pk().segments());
      }
      sound &= composed(entity, index.annotation(), Names.SK, index.key().sortSegments());
    }
    for (IndexDefinition index : entity.indexes()) {
      KeyBytes type = KeyBytes.of(entity.type());
      sound &= attributes(entity, index, Names.PK, type, index.partition());
      sound &= attributes(entity, index, Names.SK, KeyBytes.exactly(0), index.sort());
    }
    for (Component component : entity.components()) {
      sound &= bound(entity, component);
    }
    return sound;
  }

  /** Whether a component has any value that its own bound allows in a key. */
  private boolean bound(EntityDefinition entity, Component component) {
    Encoding encoding = component.encoding();
    Integer bound = component.maxBytes();
    if (encoding == null || bound == null) {
      return true;
    }
    boolean generated = entity.roleOf(component.name()) == AttributeRole.GENERATED_ID;
    long least = generated ? KeyBytes.GENERATED_ID.least() : KeyBytes.facet(encoding).least();
    if (least <= bound) {
      return true;
    }
    reporter.error(
        component.element(),
        Diagnostic.MAX_BYTES_TOO_SMALL,
        component.name(),
        entity.name(),
        bound,
        generated ? "generated ids" : encoding.text(),
        least,
        least);
    return false;
  }

  private boolean composed(
      EntityDefinition entity, Annotated place, String key, List<Segment> segments) {
    String text = "\"" + Template.text(segments) + "\"";
    return check(entity, place, key, text, KeyBytes.of(entity, segments));
  }

  private boolean attributes(
      EntityDefinition entity,
      IndexDefinition index,
      String key,
      KeyBytes start,
      List<Component> parts) {
    KeyBytes sum = start;
    for (Component part : parts) {
      sum = sum.plus(KeyBytes.attribute(part));
    }
    String text = "(" + String.join(", ", IndexDefinition.names(parts)) + ")";
    return check(entity, index.annotation(), key, text, sum);
  }

  private boolean check(
      EntityDefinition entity, Annotated place, String key, String text, KeyBytes bytes) {
    boolean partition = key.equals(Names.PK);
    int limit = partition ? PARTITION_BYTES : SORT_BYTES;
    boolean always = bytes.least() > limit;
    Long most = bytes.most();
    if (!always && (most == null || most <= limit)) {
      return true;
    }
    String index = place.text("name", "");
    reporter.error(
        place,
        key,
        Diagnostic.KEY_TOO_LONG,
        partition ? "partition" : "sort",
        text,
        index.isEmpty() ? "" : " of the index \"" + index + "\"",
        entity.name(),
        always || most == null ? "at least " + bytes.least() : "up to " + most,
        limit);
    return false;
  }
}
