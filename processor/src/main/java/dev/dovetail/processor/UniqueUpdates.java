package dev.dovetail.processor;

import java.util.List;

/**
 * Refuses updates that the transactions can't do which keep values unique: they have to know the
 * item as it is afterwards.
 */
final class UniqueUpdates {
  private final Reporter reporter;

  UniqueUpdates(Reporter reporter) {
    this.reporter = reporter;
  }

  boolean check(EntityDefinition entity, RepositoryMethod.Update update) {
    List<UpdateAction> touched = UniqueDefinition.touched(entity, update);
    boolean plain =
        update.actions().stream().allMatch(UniqueUpdates::sets)
            && touched.stream().allMatch(UniqueUpdates::hasParameterOfItsName);
    if (touched.isEmpty() || plain && !update.returnsOld()) {
      return true;
    }
    return refused(
        entity,
        update,
        "changes " + touched.get(0).component().name(),
        plain ? "returns no old item" : "only sets components",
        "Let a method of its own set it by a parameter without annotation.");
  }

  /** What is known of the item as it is afterwards are whole components. */
  private static boolean sets(UpdateAction action) {
    return action.operator() == UpdateOperator.SET && !action.isNested();
  }

  /** Grants are derived from the names of parameters. */
  private static boolean hasParameterOfItsName(UpdateAction action) {
    Parameter parameter = action.parameter();
    return parameter != null && parameter.name().equals(action.component().name());
  }

  boolean check(EntityDefinition entity, RepositoryMethod.Modify modify) {
    return entity.uniques().isEmpty()
        || refused(
            entity,
            modify,
            "may change anything",
            "is not part of a @Modify",
            "Read with @Get and write with @Replace.");
  }

  boolean check(EntityDefinition entity, RepositoryMethod.Replace replace) {
    return entity.uniques().isEmpty()
        || !replace.returnsOld()
        || refused(
            entity,
            replace,
            "changes anything",
            "returns no old item",
            "Leave returnOld out, and read the item with @Get before.");
  }

  private boolean refused(
      EntityDefinition entity, RepositoryMethod method, String does, String limit, String remedy) {
    reporter.error(
        method.signature().element(),
        Diagnostic.UPDATE_UNIQUE,
        method.signature().name(),
        does,
        entity.name(),
        entity.uniques().get(0).component().name(),
        limit,
        remedy);
    return false;
  }
}
