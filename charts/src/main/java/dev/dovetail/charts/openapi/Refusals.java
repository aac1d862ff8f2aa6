package dev.dovetail.charts.openapi;

import dev.dovetail.model.Access;
import dev.dovetail.model.AttributeModel;
import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.EntityModel;
import dev.dovetail.model.Operation;
import dev.dovetail.model.PatternModel;
import dev.dovetail.model.RepositoryModel;
import dev.dovetail.model.TableModel;
import dev.dovetail.model.UseModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Knows with which statuses a route can refuse: by the kit for functions, by what it declares, and
 * by what the patterns that its function uses can meet in the table.
 */
final class Refusals {
  private final List<TableModel> tables;

  Refusals(List<TableModel> tables) {
    this.tables = tables;
  }

  /** {@return the statuses in ascending order} */
  Set<Integer> of(Endpoint endpoint) {
    Set<Integer> statuses = new TreeSet<>(Set.of(400, 429, 500, 503, 504));
    if (endpoint.route().access() == Access.AUTHENTICATED) {
      statuses.addAll(Set.of(401, 403));
    }
    if (endpoint.takesBody()) {
      statuses.addAll(Set.of(413, 415, 422));
    }
    if (endpoint.route().tagged() && endpoint.changes()) {
      statuses.add(412);
    }
    if (endpoint.knowsIdempotencyKeys()) {
      statuses.addAll(Set.of(409, 422));
    }
    if (!endpoint.parameters().isEmpty()) {
      statuses.add(404);
    }
    for (UseModel use : endpoint.function().uses()) {
      addMet(endpoint, use, statuses);
    }
    List<Integer> declared = endpoint.route().refusals();
    if (declared != null) {
      statuses.addAll(declared);
    }
    return statuses;
  }

  private void addMet(Endpoint endpoint, UseModel use, Set<Integer> statuses) {
    for (TableModel table : tables) {
      for (RepositoryModel repository : table.repositories()) {
        if (repository.type().equals(use.repository()) && !repository.entity().isEmpty()) {
          EntityModel entity = entity(table, repository);
          for (PatternModel pattern : repository.patterns()) {
            if (use.patterns().contains(pattern.name())) {
              addMet(endpoint, entity, pattern, statuses);
            }
          }
        }
      }
    }
  }

  private static void addMet(
      Endpoint endpoint, EntityModel entity, PatternModel pattern, Set<Integer> statuses) {
    if (mayMiss(pattern.operation()) && !isOfIdempotency(entity)) {
      statuses.add(404);
    }
    if (!endpoint.reads() && mayConflict(entity, pattern)) {
      statuses.add(409);
    }
    if (!endpoint.reads() && mayGrow(pattern.operation())) {
      statuses.add(413);
    }
  }

  private static EntityModel entity(TableModel table, RepositoryModel repository) {
    return table.entities().stream()
        .filter(entity -> entity.type().equals(repository.entity()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The table "
                        + table.name()
                        + " has no entity "
                        + repository.entity()
                        + ", which "
                        + repository.type()
                        + " holds."));
  }

  /** What is known of a request by its key is no resource of the service. */
  private static boolean isOfIdempotency(EntityModel entity) {
    return entity.record().equals("dev.dovetail.lambda.tables.IdempotencyRecord");
  }

  private static boolean mayMiss(Operation operation) {
    return switch (operation) {
      case GET, REPLACE, UPDATE, MODIFY, MOVE, DELETE, CHECK -> true;
      case CREATE, QUERY, COUNT, SCAN, UPSERT, BATCH_GET, BATCH_PUT, BATCH_DELETE -> false;
    };
  }

  /** Whether an item can become larger than DynamoDB takes. */
  private static boolean mayGrow(Operation operation) {
    return switch (operation) {
      case CREATE, REPLACE, UPDATE, UPSERT, MOVE, MODIFY, BATCH_PUT -> true;
      case GET, QUERY, COUNT, SCAN, DELETE, CHECK, BATCH_GET, BATCH_DELETE -> false;
    };
  }

  private static boolean mayConflict(EntityModel entity, PatternModel pattern) {
    return switch (pattern.operation()) {
      case CREATE -> !isNewAlways(entity, pattern);
      case DELETE -> pattern.transactional() || isConditional(entity, pattern);
      case REPLACE, UPDATE, UPSERT, MOVE, MODIFY, CHECK -> true;
      case GET, QUERY, COUNT, SCAN, BATCH_GET, BATCH_PUT, BATCH_DELETE -> false;
    };
  }

  /** Whether the library makes the id, so that no item has it yet. */
  private static boolean isNewAlways(EntityModel entity, PatternModel pattern) {
    List<String> names = entity.attributes().stream().map(AttributeModel::name).toList();
    return !pattern.transactional()
        && entity.uniques() == null
        && names.containsAll(pattern.parameters())
        && entity.attributes().stream()
            .filter(attribute -> attribute.role() == AttributeRole.GENERATED_ID)
            .anyMatch(
                attribute ->
                    isInKey(entity, attribute.name())
                        && !pattern.parameters().contains(attribute.name()));
  }

  /** Whether a parameter says more than which item it is. */
  private static boolean isConditional(EntityModel entity, PatternModel pattern) {
    return pattern.parameters().stream().anyMatch(name -> !isInKey(entity, name));
  }

  private static boolean isInKey(EntityModel entity, String component) {
    String facet = "{" + component + "}";
    return entity.pk().contains(facet) || entity.sk().contains(facet);
  }
}
