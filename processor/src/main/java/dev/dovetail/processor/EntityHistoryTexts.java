package dev.dovetail.processor;

/** The texts of the diagnostics about aliases, entity versions and upgrades. */
final class EntityHistoryTexts {
  static final String ALIAS_EMPTY =
      "The entity %s has an empty alias, but an alias is an earlier type of items. Write for example aliases = \"OLD_%s\".";

  static final String ALIAS_REPEATED =
      "The entity %s has the alias \"%s\", which %s. Aliases are the earlier types of an entity, each once: remove it.";

  static final String ALIAS_TAKEN =
      "The alias \"%s\" of entity %s is %s of entity %s in table %s, but an item is one of one entity. Remove it from one of"
          + " the two, or give the other one a type of its own.";

  static final String ALIAS_NOT_IN_INDEX =
      "The method %s reads the index \"%s\", whose partitions start with the type: it misses items of entity %s that are stored"
          + " with an alias (%s). Write each of them again, by which it gets the type \"%s\", or read the table or a"
          + " @ComposedIndex; or write @SuppressWarnings(\"AliasNotInIndex\") on the method.";

  static final String ENTITY_VERSION_RANGE =
      "The entity %s has version = %d, but the first entity version is 1. Write version = 1, or remove it.";

  static final String UPGRADE_MISSING =
      "The entity %s has version = %d and no upgrade, without which items of earlier versions can't be read. Add for example"
          + " upgrade = %sUpgrade.class, a class that implements ItemUpgrade.";

  static final String UPGRADE_UNUSED =
      "The entity %s has the upgrade %s and version 1, of which there is no earlier one. Write version = 2, or remove it.";

  static final String UPGRADE_CONSTRUCTOR =
      "The upgrade %s of entity %s %s, so generated code can't make it. Declare it as: final class %s implements ItemUpgrade,"
          + " with the constructor: public %s() {}";

  private EntityHistoryTexts() {}
}
