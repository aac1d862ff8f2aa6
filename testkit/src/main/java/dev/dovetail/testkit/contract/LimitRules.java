package dev.dovetail.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.model.FacetModel;
import dev.dovetail.model.IndexModel;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks of keys that are as long as they can be. */
final class LimitRules {
  private static final int PARTITION_BYTES = 2048;
  private static final int SORT_BYTES = 1024;

  private LimitRules() {}

  /** Whether the caller decides a text of the key without a bound of its own. */
  static boolean apply(Subject subject, Call call) {
    return WriteRules.decidesTheKey(subject, call) && text(subject).isPresent();
  }

  /** A component that only makes the table's key longer. */
  private static Optional<String> text(Subject subject) {
    return subject.entity().facets().stream()
        .filter(facet -> facet.encoding().startsWith("string") && facet.maxBytes() == null)
        .map(FacetModel::component)
        .filter(name -> subject.parts().has(name))
        .filter(name -> subject.parts().part(name).type() == String.class)
        .filter(name -> isOnlyInTheKey(subject, name))
        .findFirst();
  }

  private static boolean isOnlyInTheKey(Subject subject, String name) {
    String facet = "{" + name + "}";
    int times =
        (subject.entity().pk() + subject.entity().sk()).split("\\Q" + facet + "\\E", -1).length;
    boolean composed =
        subject.entity().indexes().stream()
            .anyMatch(index -> (index.pk() + "#" + index.sk()).contains(facet));
    boolean indexed =
        subject.table().indexes().stream()
            .map(IndexModel::key)
            .flatMap(key -> Stream.concat(key.partition().stream(), key.sort().stream()))
            .anyMatch(attribute -> attribute.name().equals(name));
    return times == 2 && !composed
        && !indexed && !subject.hasUniques();
  }

  static void keyLimits(Bench bench, Call call) {
    Subject subject = bench.subject();
    String component = text(subject).orElseThrow();
    Object record = bench.drawn().next();
    Object shortest = subject.parts().with(record, Map.of(component, "x"));
    ItemKey key = subject.schema().key(shortest);
    boolean partition = subject.entity().pk().contains("{" + component + "}");
    int left = partition ? PARTITION_BYTES - bytes(key.pk()) : SORT_BYTES - bytes(key.sk());
    Object longest = subject.parts().with(record, Map.of(component, "x".repeat(1 + left)));
    Object tooLong = subject.parts().with(record, Map.of(component, "x".repeat(2 + left)));
    bench.invoke(call, longest);
    bench.require(bench.own().size() == 1, "A key of the greatest length is not stored.");
    Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
    bench.requireRefused(call, tooLong, InvalidKey.class);
    bench.requireItems(before, "a create with a key that is too long");
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
