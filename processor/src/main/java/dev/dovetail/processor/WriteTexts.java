package dev.dovetail.processor;

/** The texts of mistakes of writes, and of unique components. */
final class WriteTexts {
  static final String RESERVED =
      "The type of entity %s is \"%s\", which the items have that hold values with @Unique. Write for example type = \"%s\"";
  static final String TYPE =
      "The @Unique %s of record %s is by %s, which %s. Unique, or the scope of it, can be a String, an enum, a boolean, an integer,"
          + " a BigDecimal with @Scale, a UUID, an Instant, a LocalDate, a YearMonth, or an own type with a @Codec to one of"
          + " these, which the caller decides.";
  static final String SCOPE =
      "The @Unique %s of record %s has the scope \"%s\", which %s. The scope is other components, each once: %s.%s";
  static final String ALIAS =
      "The entity %s has the @Unique %s and the alias \"%s\", but the items that keep unique values have the type in their keys, so"
          + " those of older items would not be found. Keep the type \"%3$s\" instead of an alias.";
  static final String UPDATE =
      "The method %s %s, but %s has the @Unique %s, whose value is kept by a transaction, which %s. %s";
  static final String BATCH =
      "The method %s has @%s, but %s has the @Unique %s, whose value a batch can't claim or release: DynamoDB takes no"
          + " conditions there. Write the items one by one with @Create, @Replace, @Update, @Upsert and @Delete.";
  static final String UPSERT_UNKNOWN =
      "The method %s has @Upsert, but %s is made of %s, which has @%s and stays as the item has it: an upsert does not read the"
          + " item. Write it with @Create and @Replace, or take %3$s out of the template.";
  static final String MOVE_COMPONENT =
      "The parameter %s of method %s has @New(\"%s\"), which %s. A move gives other values to components of the key, each once:"
          + " %s.";
  static final String NEW_WITHOUT_MOVE =
      "The parameter %s of method %s has @New, but the method has @%s. Only @Move gives an item another key: remove it.";

  private WriteTexts() {}
}
