package dev.dovetail.processor;

/** The texts of mistakes of tables and repositories. */
final class TableTexts {
  static final String TABLE_NOT_INTERFACE =
      "@SingleTable is on %s, which is not an interface. Declare it as: interface %s {}";
  static final String TABLE_NAME =
      "The name of table %s is \"%s\", but must be letters, digits, _ and - and not \"functions\". Write for example"
          + " @SingleTable(name = \"app\")";
  static final String TABLE_NAME_DUPLICATE =
      "The tables %s and %s both have the name \"%s\", which names their model file. Write for example @SingleTable(name ="
          + " \"%s-2\")";
  static final String TABLE_METHOD =
      "The method %s of table %s must have no parameters and return a repository interface, such as: Todos todos();";
  static final String TABLE_REPOSITORY_REPEATED =
      "The methods %s and %s of table %s return the same repository. Remove one.";
  static final String REPOSITORY_EMPTY =
      "The repository %s has no methods with @Create, @Get, @Query, @Count, @Scan, @Replace, @Update, @Upsert, @Move, @Modify, @Delete, @Check, @BatchGet, @BatchPut or @BatchDelete. Add one.";
  static final String REPOSITORY_ENTITY =
      "The methods of repository %s name %s with @Entity in their parameters and results, but a repository holds exactly one such record. %s";

  private TableTexts() {}
}
