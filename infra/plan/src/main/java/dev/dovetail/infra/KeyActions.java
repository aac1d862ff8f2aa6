package dev.dovetail.infra;

import dev.dovetail.model.AttributeModel;
import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.EntityModel;
import dev.dovetail.model.Operation;
import dev.dovetail.model.PatternModel;
import dev.dovetail.model.UniqueModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Derives what an access pattern of the table itself does to which keys: to those of the entity
 * and, where it has unique components, to those of the items that guard their values.
 */
final class KeyActions {
  private static final String GET = "GetItem";
  private static final String PUT = "PutItem";
  private static final String DELETE = "DeleteItem";

  private final EntityModel entity;
  private final PatternModel pattern;
  private final List<UniqueModel> uniques;
  private final Set<String> key = new HashSet<>();
  private final Map<Keys, Set<String>> actions = new LinkedHashMap<>();

  KeyActions(EntityModel entity, PatternModel pattern) {
    this.entity = entity;
    this.pattern = pattern;
    List<UniqueModel> declared = entity.uniques();
    this.uniques = declared == null ? List.of() : declared;
    for (String segment : (entity.pk() + "#" + entity.sk()).split("#")) {
      if (segment.startsWith("{")) {
        key.add(segment.substring(1, segment.length() - 1));
      }
    }
  }

  /**
   * Some keys.
   *
   * @param template the template of their partition key
   * @param transactional whether they are needed within transactions only
   */
  record Keys(String template, boolean transactional) {}

  /** {@return the actions without their prefix, by keys} */
  Map<Keys, Set<String>> byKeys() {
    boolean guarded = touchesGuards();
    Operation operation = pattern.operation();
    boolean enclosed = pattern.transactional() || guarded || operation == Operation.MOVE;
    for (String action : operation.actions()) {
      boolean reads = operation == Operation.MOVE && action.equals(GET);
      add(entity.pk(), enclosed && !reads, List.of(action));
    }
    if (operation == Operation.UPSERT && (expires() || guarded)) {
      add(entity.pk(), enclosed, List.of(PUT));
    }
    if (guarded) {
      if (operation != Operation.CREATE) {
        add(entity.pk(), false, List.of(GET));
      }
      uniques.forEach(unique -> add(unique.pk(), true, guardActions(unique)));
    }
    if (Upgrades.by(pattern, entity)) {
      // It is a request of its own, also where the pattern is part of a transaction.
      add(entity.pk(), false, List.of(Upgrades.ACTION));
    }
    return actions;
  }

  private void add(String template, boolean transactional, Collection<String> more) {
    Keys keys = new Keys(template, transactional);
    actions.computeIfAbsent(keys, one -> new TreeSet<>()).addAll(more);
  }

  private boolean touchesGuards() {
    return switch (pattern.operation()) {
      case CREATE, REPLACE, UPSERT, MOVE, DELETE -> !uniques.isEmpty();
      case UPDATE ->
          uniques.stream().anyMatch(this::isChanged) || !uniques.isEmpty() && changesEnd();
      default -> false;
    };
  }

  private List<String> guardActions(UniqueModel unique) {
    return switch (pattern.operation()) {
      case CREATE -> List.of(PUT);
      case DELETE -> List.of(DELETE);
      case UPDATE -> isChanged(unique) ? List.of(PUT, DELETE) : List.of(PUT);
      case MOVE ->
          parts(unique).stream().anyMatch(key::contains) ? List.of(PUT, DELETE) : List.of(PUT);
      default -> List.of(PUT, DELETE);
    };
  }

  /** Whether an update gives another value to what is unique, or to a part of its scope. */
  private boolean isChanged(UniqueModel unique) {
    return parts(unique).stream().anyMatch(this::isSet);
  }

  private boolean changesEnd() {
    return entity.attributes().stream().filter(KeyActions::isEnd).anyMatch(a -> isSet(a.name()));
  }

  private boolean isSet(String component) {
    return pattern.parameters().contains(component) && !key.contains(component);
  }

  private boolean expires() {
    return entity.attributes().stream().anyMatch(KeyActions::isEnd);
  }

  private static boolean isEnd(AttributeModel attribute) {
    return attribute.role() == AttributeRole.TIME_TO_LIVE;
  }

  private static List<String> parts(UniqueModel unique) {
    List<String> parts = new ArrayList<>(unique.scope());
    parts.add(unique.component());
    return parts;
  }
}
