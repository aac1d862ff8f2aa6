package org.example;

import dev.dovetail.*;
import java.util.*;

/** Entities with the names of what changes are written with, and two with one name. */
final class ChangeNames {
  @Entity(type = "UNKNOWN", pk = "UNKNOWN", sk = "{id}")
  record Unknown(String id) {}

  @Entity(type = "RECORD", pk = "RECORD", sk = "{id}")
  record Record(String id) {}

  @Entity(type = "MAP", pk = "MAP", sk = "{id}")
  record Map(String id) {}

  /** Its change would be named as the interface of all changes. */
  @Entity(type = "TABLE", pk = "TABLE", sk = "{id}")
  record ChangeNamesNamedTable(String id) {}

  static final class Left {
    @Entity(type = "LEFT", pk = "LEFT", sk = "{id}")
    record Item(String id) {}
  }

  static final class Right {
    @Entity(type = "RIGHT", pk = "RIGHT", sk = "{id}")
    record Item(String id) {}
  }

  interface Unknowns {
    @Get
    Optional<Unknown> get(String id);
  }

  interface Records {
    @Get
    Optional<Record> get(String id);
  }

  interface Maps {
    @Get
    Optional<Map> get(String id);
  }

  interface Tables {
    @Get
    Optional<ChangeNamesNamedTable> get(String id);
  }

  interface Lefts {
    @Get
    Optional<Left.Item> get(String id);
  }

  interface Rights {
    @Get
    Optional<Right.Item> get(String id);
  }

  @SingleTable
  interface NamedTable {
    Unknowns unknowns();

    Records records();

    Maps maps();

    Tables tables();

    Lefts lefts();

    Rights rights();
  }
}
