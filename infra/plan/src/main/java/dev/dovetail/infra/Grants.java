package dev.dovetail.infra;

import dev.dovetail.model.EntityModel;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyCondition;
import dev.dovetail.model.Operation;
import dev.dovetail.model.PatternModel;
import dev.dovetail.model.RepositoryModel;
import dev.dovetail.model.ScalarType;
import dev.dovetail.model.TableModel;
import dev.dovetail.model.UseModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Derives what a function may do from the access patterns it uses.
 *
 * <p>Patterns share a statement only if they agree on resource and condition: a union of actions
 * over a union of keys would permit combinations that no pattern needs.
 *
 * <p>A query of an index over several partition attributes has no condition on leading keys. AWS
 * documents {@code dynamodb:LeadingKeys} as the partition key, one value, and says nothing of
 * indexes whose partition key is made of several attributes; a guess would either refuse every
 * request or promise a limit that isn't there. Such an index has a statement of its own, so nothing
 * else is widened by that.
 */
final class Grants {
  private static final String PREFIX = "dynamodb:";

  private final TableModel table;
  private final Problems problems;

  Grants(TableModel table, Problems problems) {
    this.table = table;
    this.problems = problems;
  }

  /** What makes two permissions one statement. */
  private record Scope(@Nullable String index, List<String> leadingKeys, boolean transactional) {
    static final Comparator<Scope> ORDER =
        Comparator.comparing((Scope scope) -> scope.index == null ? "" : scope.index)
            .thenComparing(scope -> String.join("\n", scope.leadingKeys))
            .thenComparing(Scope::transactional);

    /** The same requests outside of transactions, which permits them inside as well. */
    Scope alone() {
      return new Scope(index, leadingKeys, false);
    }
  }

  List<Grant> of(FunctionModel function) {
    Map<Scope, SortedSet<String>> actions = new TreeMap<>(Scope.ORDER);
    for (UseModel use : function.uses()) {
      for (Pattern pattern : patterns(function, use)) {
        String index = pattern.model.index();
        if (pattern.model.operation() == Operation.SCAN) {
          Scope all = new Scope(index, List.of(), false); // A scan has no leading keys.
          add(actions, all, Operation.SCAN.actions());
        } else if (index == null) {
          new KeyActions(entity(pattern), pattern.model)
              .byKeys()
              .forEach(
                  (keys, some) ->
                      add(actions, scope(null, keys.template(), keys.transactional()), some));
        } else {
          Scope scope = scope(index, indexTemplate(pattern, index), pattern.model.transactional());
          add(actions, scope, pattern.model.operation().actions());
          if (pattern.model.hydrates()) {
            add(actions, scope(null, entity(pattern).pk(), false), Operation.BATCH_GET.actions());
          }
        }
      }
    }
    List<Grant> grants = new ArrayList<>();
    actions.forEach(
        (scope, granted) -> {
          if (scope.transactional) {
            granted.removeAll(actions.getOrDefault(scope.alone(), new TreeSet<>()));
          }
          if (!granted.isEmpty()) {
            grants.add(
                new Grant(
                    scope.index, scope.leadingKeys, List.copyOf(granted), scope.transactional));
          }
        });
    return List.copyOf(grants);
  }

  private static void add(
      Map<Scope, SortedSet<String>> actions, Scope scope, Collection<String> more) {
    SortedSet<String> granted = actions.computeIfAbsent(scope, one -> new TreeSet<>());
    more.forEach(action -> granted.add(PREFIX + action));
  }

  private record Pattern(RepositoryModel repository, PatternModel model) {}

  private List<Pattern> patterns(FunctionModel function, UseModel use) {
    Optional<RepositoryModel> repository = table.repository(use.repository());
    if (repository.isEmpty()) {
      problems.add(unknownRepository(function, use));
      return List.of();
    }
    List<Pattern> found = new ArrayList<>();
    for (String name : use.patterns()) {
      List<PatternModel> named =
          repository.get().patterns().stream().filter(one -> one.name().equals(name)).toList();
      if (named.isEmpty()) {
        problems.add(unknownPattern(function, repository.get(), name));
      }
      named.forEach(one -> found.add(new Pattern(repository.get(), one)));
    }
    return found;
  }

  private static Scope scope(@Nullable String index, String template, boolean transactional) {
    return new Scope(index, LeadingKey.of(template).map(List::of).orElse(List.of()), transactional);
  }

  private EntityModel entity(Pattern pattern) {
    String type = pattern.repository.entity();
    return table.entities().stream()
        .filter(entity -> entity.type().equals(type))
        .findFirst()
        .orElseThrow(
            () -> broken("the repository \"" + pattern.repository.type() + "\"", "entity", type));
  }

  private String indexTemplate(Pattern pattern, String name) {
    IndexModel index =
        table.indexes().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(
                () -> broken("the pattern \"" + pattern.model.name() + "\"", "index", name));
    List<KeyAttribute> partition = index.key().partition();
    if (partition.size() > 1 || partition.get(0).type() != ScalarType.S) {
      return LeadingKey.ANY;
    }
    return pattern.model.keys().stream()
        .filter(condition -> condition.attribute().equals(partition.get(0).name()))
        .map(KeyCondition::value)
        .findFirst()
        .orElse(LeadingKey.ANY);
  }

  private String unknownRepository(FunctionModel function, UseModel use) {
    List<String> existing = table.repositories().stream().map(RepositoryModel::type).toList();
    return "Function \"%s\" uses the repository \"%s\", but the table \"%s\" (%s) has no such repository."
            .formatted(function.name(), use.repository(), table.name(), table.type())
        + Suggestion.among("Repositories", existing, use.repository());
  }

  private static String unknownPattern(
      FunctionModel function, RepositoryModel repository, String name) {
    List<String> existing = repository.patterns().stream().map(PatternModel::name).toList();
    return "Function \"%s\" uses the pattern \"%s\" of the repository \"%s\", which has no such pattern."
            .formatted(function.name(), name, repository.type())
        + Suggestion.among("Patterns", existing, name);
  }

  private IllegalArgumentException broken(String what, String kind, String name) {
    return new IllegalArgumentException(
        "In the model of the table \"%s\", %s names the %s \"%s\", which the model does not have."
                .formatted(table.name(), what, kind, name)
            + " Compile the table interface again with the same version of dovetail-processor.");
  }
}
