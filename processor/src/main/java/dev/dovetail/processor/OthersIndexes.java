package dev.dovetail.processor;

import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the indexes whose keys are attributes that an entity without the index has as well, and
 * that not all of its values can be.
 */
final class OthersIndexes {
  private OthersIndexes() {}

  /**
   * The last argument of the client of a table, with a comma before it; empty if there are none.
   */
  static CodeBlock argument(TableDefinition table) {
    Map<String, CodeBlock> found = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (EntityDefinition owner : table.entities()) {
      for (IndexDefinition index : owner.indexes()) {
        if (seen.add(index.name()) && isOfOthers(table, index)) {
          found.put(index.name(), added(index));
        }
      }
    }
    if (found.isEmpty()) {
      return CodeBlock.of("");
    }
    CodeBlock.Builder code = CodeBlock.builder().add(", $T.NONE$>$>", Names.TABLE_INDEXES);
    found.values().forEach(code::add);
    return code.add("$<$<").build();
  }

  private static CodeBlock added(IndexDefinition index) {
    KeyModel key = ModelMapper.key(index);
    return CodeBlock.of(
        "\n.and($S, $L, $L)", index.name(), names(key.partition()), names(key.sort()));
  }

  private static CodeBlock names(List<KeyAttribute> keys) {
    return CodeBlock.of(
        "$T.of($L)",
        List.class,
        keys.stream().map(key -> CodeBlock.of("$S", key.name())).collect(CodeBlock.joining(", ")));
  }

  private static boolean isOfOthers(TableDefinition table, IndexDefinition index) {
    for (EntityDefinition entity : table.entities()) {
      if (entity.index(index.name()).isEmpty()) {
        for (Component component : entity.components()) {
          if (index.has(component.name()) && isRefusedByKeys(component.kind().scalar())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether there are values of a type that no key has: empty ones, and long ones. */
  private static boolean isRefusedByKeys(@Nullable Scalar scalar) {
    return scalar == Scalar.STRING || scalar == Scalar.BYTES;
  }
}
