package dev.dovetail.processor;

/**
 * All entities of a table have the same attribute with the time at which items expire, as DynamoDB
 * has one for a table, and no other entity has a number there: DynamoDB would delete its items.
 */
final class OneTimeToLive implements TableRule {
  private final Reporter reporter;

  OneTimeToLive(Reporter reporter) {
    this.reporter = reporter;
  }

  @Override
  public boolean check(TableDefinition table) {
    EntityDefinition first =
        table.entities().stream()
            .filter(entity -> entity.timeToLive().isPresent())
            .findFirst()
            .orElse(null);
    if (first == null) {
      return true;
    }
    String attribute = first.timeToLive().orElseThrow().name();
    boolean sound = true;
    for (EntityDefinition entity : table.entities()) {
      sound &=
          entity.timeToLive().isPresent()
              ? checkName(table, first, entity, attribute)
              : checkNumber(table, first, entity, attribute);
    }
    return sound;
  }

  private boolean checkName(
      TableDefinition table, EntityDefinition first, EntityDefinition entity, String attribute) {
    String name = entity.timeToLive().orElseThrow().name();
    if (name.equals(attribute)) {
      return true;
    }
    reporter.error(
        table.element(),
        Diagnostic.TIME_TO_LIVE_DIFFERS,
        first.name(),
        entity.name(),
        table.simpleName(),
        attribute,
        name,
        name,
        entity.name(),
        attribute);
    return false;
  }

  private boolean checkNumber(
      TableDefinition table, EntityDefinition first, EntityDefinition entity, String attribute) {
    boolean number =
        entity
            .component(attribute)
            .filter(component -> component.kind().attributeType().equals("N"))
            .isPresent();
    if (number) {
      reporter.error(
          table.element(),
          Diagnostic.TIME_TO_LIVE_FOREIGN,
          attribute,
          entity.name(),
          first.name(),
          table.simpleName());
    }
    return !number;
  }
}
