package dev.dovetail.processor;

/** The texts of the diagnostics about indexes. */
final class IndexTexts {
  static final String INDEX_UNKNOWN_COMPONENT =
      "The index \"%s\" names \"%s\", but record %s has no such component. Components: %s.%s";

  static final String INDEX_PART_TYPE =
      "The index \"%s\" names \"%s\", which is of type %s. A part of an index key is a String, an enum, an integer, a"
          + " BigInteger, a BigDecimal, a UUID, an Instant, a LocalDate, a YearMonth, SdkBytes, or an own type with a @Codec to one"
          + " of these.";

  static final String INDEX_PART_FOLDED =
      "The index \"%s\" names \"%s\", which has @%s, but the index holds the attribute itself, with the text as it was given. Name"
          + " {%s} in the template of a @ComposedIndex.";

  static final String INDEX_PARTS =
      "The index \"%s\" of entity %s has %d partition and %d sort components. DynamoDB allows four of each, and the type of"
          + " the entity is the first of the partition: give it one to three partition and at most four sort components.";

  static final String INDEX_NAME =
      "The name of an index is \"%s\", but must be 3 to %d of the characters a-z A-Z 0-9 _ - and . in DynamoDB.";

  static final String INDEX_PART_REPEATED =
      "The index \"%s\" of entity %s names \"%s\" twice, but an attribute has one place in a key. Remove one.";

  static final String INDEX_ATTRIBUTE_DIFFERS =
      "The component %s of entity %s is stored with type %s, but is part of the index \"%s\" of entity %s in table %s with"
          + " type %s. DynamoDB refuses items that differ there: give one of the components another name or type.";

  static final String INDEX_DIFFERS =
      "The index \"%s\" of table %s has the key %s for entity %s, but %s for entity %s. An index has one key: use the"
          + " same kind of index with the same parts, or another name.";

  static final String INDEX_PROJECTION_DIFFERS =
      "The index \"%s\" of table %s has the projection %s for entity %s, but %s for entity %s. An index has one: write the same.";

  static final String INDEX_LACKS_COMPONENT =
      "The method %s returns %s, which the index \"%s\" does not hold. It holds: %s. Include the rest in the index of %s, return a record with @Projection of what it holds, or read whole items with hydrate = true in a @Query that returns a Page.";

  static final String PROJECTION_TYPE =
      "@Projection(of = %s.class) is on %s, %s. Declare it as: @Projection(of = %s) record %s(...) {}";

  static final String LOCAL_INDEX_LIMIT =
      "The entities of table %s have %d local indexes (%s), but DynamoDB allows 5 in a table. Make some of them"
          + " @ComposedIndex.";

  static final String INDEX_UNUSED =
      "The index \"%s\" of entity %s is read by no method of table %s, but written with every item. Remove it, add a method"
          + " such as @Query(index = \"%s\") Page<%s> %s(%s), or write @SuppressWarnings(\"IndexUnused\") on the record.";

  static final String INDEX_REDUNDANT =
      "The key of the index \"%s\" of entity %s is the key of the index \"%s\", or the start of it. Remove the index and read"
          + " \"%s\", or write @SuppressWarnings(\"IndexRedundant\") on the record.";

  static final String INDEX_LIMIT =
      "The table %s has %d global indexes, but DynamoDB allows %d unless the quota of the account was raised. Remove some, or"
          + " write @SuppressWarnings(\"IndexLimit\") on the table where it was.";

  private IndexTexts() {}
}
