package dev.dovetail.processor;

/** Something that must hold for all entities of a table together. */
interface TableRule {
  /** Returns whether it holds; where it does not, it is reported. */
  boolean check(TableDefinition table);
}
