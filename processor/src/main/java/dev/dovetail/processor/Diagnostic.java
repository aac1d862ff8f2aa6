package dev.dovetail.processor;

/**
 * Every error and warning that the processor reports: its id, and its text in the order of what was
 * written, what is wrong with it, what is legal, and what to type.
 */
enum Diagnostic {
  ENTITY_NOT_RECORD("@Entity is on %s, which is not a record. Declare it as: record %s(...) {}"),
  ENTITY_GENERIC(
      "@Entity is on %s, which has type parameters, but its items are all of one form. Declare it as: record %s(...) {}"),
  ENTITY_TYPE_EMPTY(
      "The type of entity %s is empty, but it is stored with every item. Write for example type = \"%s\""),
  ENTITY_TYPE_RESERVED(WriteTexts.RESERVED),
  ENTITY_TYPE_DUPLICATE(
      "The entities %s and %s of table %s both have the type \"%s\", by which their items are told apart. Give each a type"
          + " of its own, such as type = \"%s\" for %s."),
  ALIAS_EMPTY(EntityHistoryTexts.ALIAS_EMPTY),
  ALIAS_REPEATED(EntityHistoryTexts.ALIAS_REPEATED),
  ALIAS_TAKEN(EntityHistoryTexts.ALIAS_TAKEN),
  ALIAS_NOT_IN_INDEX(Severity.WARNING, EntityHistoryTexts.ALIAS_NOT_IN_INDEX),
  ENTITY_VERSION_RANGE(EntityHistoryTexts.ENTITY_VERSION_RANGE),
  UPGRADE_MISSING(EntityHistoryTexts.UPGRADE_MISSING),
  UPGRADE_UNUSED(EntityHistoryTexts.UPGRADE_UNUSED),
  UPGRADE_CONSTRUCTOR(EntityHistoryTexts.UPGRADE_CONSTRUCTOR),
  TYPE_NOT_VISIBLE(
      "The type %s is not visible in package %s, where the code for %s is written. Make it and the types around it %s."),
  KEY_TEMPLATE_MALFORMED(
      "The key template \"%s\" %s. A template is segments joined by #; a segment is text without # $ { } and spaces, or one"
          + " facet such as {%s}."),
  KEY_UNKNOWN_COMPONENT(
      "The key template \"%s\" names {%s}, but record %s has no such component. Components: %s.%s"),
  LITERAL_COMPONENT(
      Severity.WARNING,
      "The key template \"%s\" has the text \"%s\", which is the same in all keys, though %s has a component of this name."
          + " Write {%s} for the value of the component, or @SuppressWarnings(\"LiteralComponent\") on the record."),
  KEY_FACET_TYPE(
      "The key template \"%s\" names {%s}, which is of type %s. A facet is a String, an enum, a boolean, an integer of a"
          + " primitive type or its box, a BigInteger, a BigDecimal with @Scale, a UUID, an Instant, a LocalDate, a YearMonth, or"
          + " an own type with a @Codec to one of these%s."),
  KEY_NOT_STABLE(
      "The key template \"%s\" names {%s}, which has @%s: every write changes it, but an item keeps its key for life. Take it"
          + " out of the template; an index can sort by it."),
  SHARDED_NUMBER(ShardTexts.SHARDED_NUMBER),
  SHARDED_ONE_ITEM(ShardTexts.SHARDED_ONE_ITEM),
  SHARDED_LOCAL_INDEX(ShardTexts.SHARDED_LOCAL_INDEX),
  HOT_PARTITION(Severity.WARNING, ShardTexts.HOT_PARTITION),
  FACET_SCALE(
      "The key template \"%s\" names {%s}, which is of type %s: 5 and 5.00 are one number, so a key needs to know the number"
          + " of decimals. Declare it as: @Scale(2) %s %s"),
  FACET_FLOATING(
      "The key template \"%s\" names {%s}, which is of type %s: equal numbers must have equal keys, and floating-point numbers"
          + " are not exact. Declare it as an integer, or as: @Scale(2) BigDecimal %s"),
  FACET_ANNOTATION(
      "The component %s of record %s has @%s, but is of type %s. It is for components of type %s: %s."),
  SCALE_RANGE(
      "The component %s of record %s has @Scale(%d), but a number of a key has 38 digits. Write a scale from 0 to 38."),
  PRECISION_UNIT(
      "The component %s of record %s has @Precision(%s), but the precision of a time in a key is SECONDS, MILLIS, MICROS or"
          + " NANOS. Write for example @Precision(ChronoUnit.MILLIS)"),
  NORMALIZED_TWICE(
      "The component %s of record %s has @Normalized and @CaseInsensitive, which normalises as well. Remove @Normalized."),
  MAX_BYTES_RANGE(
      "The component %s of record %s has @MaxBytes(%d), but a facet has at least one byte. Write for example @MaxBytes(64)"),
  MAX_BYTES_NO_FACET(
      "The component %s of record %s has @MaxBytes, which bounds the size of a facet, but no key template of the record names"
          + " {%s}. Remove it."),
  FACET_ANNOTATION_UNUSED(
      "The component %s of record %s has @%s, which says how a facet is written, but no key template of the record names {%s}:"
          + " the attribute keeps the value as it is. Remove it."),
  MAX_BYTES_TOO_SMALL(
      "The component %s of record %s has @MaxBytes(%d), but its facets (%s) take at least %d bytes, so that no key could be"
          + " written. Write at least @MaxBytes(%d), or remove it."),
  UNIQUE_TYPE(WriteTexts.TYPE),
  UNIQUE_SCOPE(WriteTexts.SCOPE),
  UNIQUE_ALIAS(WriteTexts.ALIAS),
  UPDATE_UNIQUE(WriteTexts.UPDATE),
  CODE_TEXT(
      "The constant %s of enum %s, the type of component %s, has the code \"%s\". A code has at least one character, and none"
          + " of them is a comma, a parenthesis, a control character or half of a pair. Write for example @Code(\"O\")"),
  CODE_DUPLICATE(
      "The constants %s and %s of enum %s, the type of component %s, both have the code \"%s\". Give each a code of its own; a"
          + " constant without @Code has its name."),
  CODEC_TYPE(
      "The codec %s of component %s implements %s, but the component has values of type %s. Declare it as: final class %s"
          + " implements ValueCodec<%s, S>, where S is a String, an enum, a boolean, a number, a UUID, an Instant, a LocalDate,"
          + " a YearMonth, a Duration or SdkBytes."),
  CODEC_CONSTRUCTOR(
      "The codec %s, which %s needs, %s, so generated code can't make it. Declare it as a final class, with the constructor:"
          + " public %s() {}"),
  KEYS_COLLIDE(
      "The entities %s (\"%s\", \"%s\") and %s (\"%s\", \"%s\") of table %s can have the same key, for example (\"%s\","
          + " \"%s\")%s. Start the sort key of %s with a text of its own, such as \"%s#...\"."),
  KEY_TOO_LONG(
      "The %s key %s%s of entity %s can have %s bytes of UTF-8, but DynamoDB allows at most %d. Take components out of it,"
          + " shorten its text, or lower what @MaxBytes and the codes of enums allow."),
  COMPONENT_TYPE(
      "The component %s of record %s is of type %s, which can't be stored. Stored types: String, boolean, the numbers,"
          + " BigDecimal, BigInteger, UUID, Instant, LocalDate, YearMonth, Duration, SdkBytes, enums with constants, records of these, own types with a @Codec to one of these,"
          + " List and Set and Map<String, ...> of these, and Optional of these."),
  COMPONENT_ZONED(
      "The component %s of record %s is of type %s, but one point in time has many texts with an offset or a zone. Declare it as"
          + " an Instant, and keep the zone in a component of its own if it matters."),
  COMPONENT_NAME_RESERVED(
      "The component %s of record %s has the name of an attribute that the library adds to items. pk, sk and names that start"
          + " with _ are reserved: choose another."),
  RECORD_RECURSIVE(
      "The component %s of record %s leads back to %s. A stored record can't contain itself: store a key of the other one"
          + " instead, such as String parentId, or make it an entity of its own."),
  ROLE_TYPE("The component %s of record %s has @%s, but is of type %s. It must be %s."),
  ROLE_DUPLICATE(
      "The components %s and %s of record %s both have @%s. Only one can: remove it from the other."),
  TIME_TO_LIVE_IN_KEY(TimeToLiveTexts.TIME_TO_LIVE_IN_KEY),
  TIME_TO_LIVE_DIFFERS(TimeToLiveTexts.TIME_TO_LIVE_DIFFERS),
  TIME_TO_LIVE_FOREIGN(TimeToLiveTexts.TIME_TO_LIVE_FOREIGN),
  INDEX_UNKNOWN_COMPONENT(IndexTexts.INDEX_UNKNOWN_COMPONENT),
  INDEX_PART_TYPE(IndexTexts.INDEX_PART_TYPE),
  INDEX_PART_FOLDED(IndexTexts.INDEX_PART_FOLDED),
  INDEX_PARTS(IndexTexts.INDEX_PARTS),
  INDEX_NAME(IndexTexts.INDEX_NAME),
  INDEX_REPEATED("The entity %s has two indexes of the name \"%s\". Give each a name of its own."),
  INDEX_PART_REPEATED(IndexTexts.INDEX_PART_REPEATED),
  INDEX_ATTRIBUTE_DIFFERS(IndexTexts.INDEX_ATTRIBUTE_DIFFERS),
  INDEX_DIFFERS(IndexTexts.INDEX_DIFFERS),
  INDEX_PROJECTION_DIFFERS(IndexTexts.INDEX_PROJECTION_DIFFERS),
  INDEX_INCLUDE("The index \"%s\" of entity %s has %s. %s"),
  INDEX_LACKS_COMPONENT(IndexTexts.INDEX_LACKS_COMPONENT),
  QUERY_HYDRATE(ReadTexts.HYDRATE),
  PROJECTION_TYPE(IndexTexts.PROJECTION_TYPE),
  PROJECTION_COMPONENT("The projection %s has the component %s, %s. %s"),
  LOCAL_INDEX_LIMIT(IndexTexts.LOCAL_INDEX_LIMIT),
  INDEX_UNUSED(Severity.WARNING, IndexTexts.INDEX_UNUSED),
  INDEX_REDUNDANT(Severity.WARNING, IndexTexts.INDEX_REDUNDANT),
  INDEX_LIMIT(Severity.WARNING, IndexTexts.INDEX_LIMIT),
  TABLE_NOT_INTERFACE(TableTexts.TABLE_NOT_INTERFACE),
  TABLE_NAME(TableTexts.TABLE_NAME),
  TABLE_NAME_DUPLICATE(TableTexts.TABLE_NAME_DUPLICATE),
  TABLE_EMPTY("The table %s has no repositories. Add a method for each, such as: Todos todos();"),
  TABLE_METHOD(TableTexts.TABLE_METHOD),
  TABLE_REPOSITORY_REPEATED(TableTexts.TABLE_REPOSITORY_REPEATED),
  REPOSITORY_EMPTY(TableTexts.REPOSITORY_EMPTY),
  REPOSITORY_ENTITY(TableTexts.REPOSITORY_ENTITY),
  METHOD_OPERATION(
      "The method %s of repository %s has %s. A method has exactly one of @Create, @Get, @Query, @Count, @Scan, @Replace, @Update, @Upsert, @Move, @Modify, @Delete, @Check, @BatchGet, @BatchPut and @BatchDelete, or a body of its own (default)."),
  METHOD_RETURNS("The method %s has @%s and returns %s. It can return %s."),
  METHOD_PARAMETERS("The method %s has @%s with the parameters (%s). It takes %s."),
  PARAMETER_NAMES_MISSING(
      "The repository %s has parameters of the names arg0, arg1 and so on, as those of a class that was compiled without names"
          + " have, but a parameter has the name of a component. Compile %s with javac's option -parameters."),
  PARAMETER_UNKNOWN(
      "The parameter %s of method %s is no component of record %s. Components: %s.%s"),
  PARAMETER_TYPE(
      "The parameter %s of method %s is of type %s, but the component %s of record %s is of type %s. Declare it as:"
          + " %s %s"),
  KEY_PARAMETER_MISSING(
      "The method %s does not have the %s, which the key of %s needs: (\"%s\", \"%s\"). Add: %s"),
  QUERY_UNKNOWN_INDEX(
      "The method %s reads the index \"%s\", but entity %s has no such index. Indexes: %s.%s"),
  QUERY_NOT_SERVED(
      "The method %s has the parameters (%s), which %s can't serve. It serves: %s%s.%s"),
  PAGE_SIZE("The method %s has pageSize = %d, but %s"),
  QUERY_CONSISTENT_INDEX(
      "The method %s asks for a consistent read of the index \"%s\". A global secondary index is always eventually"
          + " consistent: remove consistent = true, or read the table."),
  QUERY_READS_FOREIGN(
      "The method %s reads %s, where items of entity %s (%s) can be as well, for example (%s)%s. Give %s a text"
          + " before its first facet that %s does not have there."),
  COLLECTION_MEMBER(
      "The method %s returns %s, but %s. Its entities are records with @Entity and %s."),
  COLLECTION_READS_FOREIGN(
      "The method %s reads all items of a partition, where items of entity %s (%s) can be as well, for example (%s)%s, but %s is not for them. Let it take %s too, or give %s another partition key."),
  AGGREGATE_TYPE(
      "@Aggregate is on %s, which %s. Declare it as: @Aggregate(maxItems = 1000) record %s(...) {}"),
  RANGE_BOUNDS(RangeTexts.BOUNDS),
  RANGE_UNKNOWN_COMPONENT(RangeTexts.UNKNOWN_COMPONENT),
  RANGE_NOT_NEXT("The method %s has %s for %s, but after what it gives by equality, %s %s. %s."),
  RANGE_TYPE(RangeTexts.TYPE),
  RANGE_START_TYPE(RangeTexts.START_TYPE),
  RANGE_WITHOUT_QUERY(RangeTexts.WITHOUT_QUERY),
  CONDITION_NOT_TAKEN(ConditionTexts.NOT_TAKEN),
  CONDITION_PARAMETERS(ConditionTexts.PARAMETERS),
  CONDITION_UNKNOWN_COMPONENT(ConditionTexts.UNKNOWN_COMPONENT),
  CONDITION_ON_KEY(ConditionTexts.ON_KEY),
  FILTER_RETURNS_PAGE(ConditionTexts.RETURNS_PAGE),
  FILTER_SHARDED(ConditionTexts.SHARDED),
  BATCH_GUARDED(BatchTexts.GUARDED),
  BATCH_VERSION(BatchTexts.VERSION),
  BATCH_UNIQUE(WriteTexts.BATCH),
  INCLUDE_EXPIRED_UNUSED(TimeToLiveTexts.INCLUDE_EXPIRED_UNUSED),
  ASYNC_NOT_TAKEN(AsyncTexts.NOT_TAKEN),
  CREATE_INCOMPLETE("The method %s does not have the %s, which a new %s needs. Add: %s"),
  UPDATE_NOTHING(UpdateTexts.UPDATE_NOTHING),
  UPDATE_MANAGED("The parameter %s of method %s is set by the library. Remove it."),
  UPDATE_ACTION_MISPLACED("The parameter %s of method %s has %s, %s. %s"),
  UPDATE_ACTION_TARGET("The method %s has %s for %s, but %s %s. %s"),
  UPDATE_PATH_UNKNOWN("The method %s has %s for \"%s\", but %s. %s"),
  UPDATE_PATHS_OVERLAP(UpdateTexts.UPDATE_PATHS_OVERLAP),
  UPDATE_COMPUTES_INDEX(UpdateTexts.UPDATE_COMPUTES_INDEX),
  MODIFY_NO_VERSION(UpdateTexts.MODIFY_NO_VERSION),
  MODIFY_ATTEMPTS(UpdateTexts.MODIFY_ATTEMPTS),
  UPDATE_BREAKS_INDEX(UpdateTexts.UPDATE_BREAKS_INDEX),
  UPSERT_UNKNOWN(WriteTexts.UPSERT_UNKNOWN),
  MOVE_COMPONENT(WriteTexts.MOVE_COMPONENT),
  NEW_WITHOUT_MOVE(WriteTexts.NEW_WITHOUT_MOVE),
  CREATE_MANAGED("The parameter %s of method %s is set by the library. Remove it."),
  FUNCTION_NOT_CLASS(FunctionTexts.FUNCTION_NOT_CLASS),
  FUNCTION_NAME(FunctionTexts.FUNCTION_NAME),
  FUNCTION_NAME_DUPLICATE(FunctionTexts.FUNCTION_NAME_DUPLICATE),
  FUNCTION_LIMIT(FunctionTexts.FUNCTION_LIMIT),
  ROUTE_METHOD(FunctionTexts.ROUTE_METHOD),
  ROUTE_PATH(FunctionTexts.ROUTE_PATH),
  ROUTE_DUPLICATE(FunctionTexts.ROUTE_DUPLICATE),
  SERVES_NOT_FUNCTION(FunctionTexts.SERVES_NOT_FUNCTION),
  SERVES_TOPICS(FunctionTexts.SERVES_TOPICS),
  ON_CHANGE_NOT_ENTITY(StreamTexts.ON_CHANGE_NOT_ENTITY),
  ON_CHANGE_NO_EVENTS(StreamTexts.ON_CHANGE_NO_EVENTS),
  ON_CHANGE_ROUTE(StreamTexts.ON_CHANGE_ROUTE),
  PUBLISHES_TOPIC(StreamTexts.PUBLISHES_TOPIC),
  ARCHIVES_NAME(StreamTexts.ARCHIVES_NAME),
  ARCHIVES_NO_CHANGES(StreamTexts.ARCHIVES_NO_CHANGES),
  ON_MESSAGE_QUEUE(StreamTexts.ON_MESSAGE_QUEUE),
  ON_MESSAGE_OTHER_EVENTS(StreamTexts.ON_MESSAGE_OTHER_EVENTS),
  ON_MESSAGE_DUPLICATE(StreamTexts.ON_MESSAGE_DUPLICATE),
  USES_NOT_REPOSITORY(FunctionTexts.USES_NOT_REPOSITORY),
  USES_UNKNOWN_PATTERN(FunctionTexts.USES_UNKNOWN_PATTERN),
  ROUTE_RECORD(JsonTexts.ROUTE_RECORD),
  ROUTE_STATUS(JsonTexts.ROUTE_STATUS),
  ROUTE_REFUSAL(JsonTexts.ROUTE_REFUSAL),
  JSON_NOT_RECORD(JsonTexts.NOT_RECORD),
  JSON_COMPONENT_TYPE(JsonTexts.COMPONENT_TYPE),
  JSON_CONSTRAINT_TYPE(JsonTexts.CONSTRAINT_TYPE),
  JSON_BOUNDS(JsonTexts.BOUNDS),
  JSON_MEMBER_NAME(JsonTexts.MEMBER_NAME),
  JSON_DEFAULT(JsonTexts.DEFAULT),
  JSON_RECURSIVE(JsonTexts.RECURSIVE),
  KEY_LOCK_MISSING(
      "The table %s has no key lock: there is no %s, where the option %s says to look. It keeps what stored items depend on."
          + " Make it and commit it: %s"),
  KEY_LOCK_UNREADABLE(
      "The key lock %s can't be read. %s Restore the committed file, or, if nothing is stored yet, make it anew: %s"),
  KEY_LOCK_BROKEN("%s If nothing is stored yet, or the items are moved, accept it: %s"),
  KEY_LOCK_OUTDATED(
      Severity.WARNING,
      "The key lock %s is older than table %s: %s. Items that are stored are not touched. Accept it: %s"),
  CLASS_NAME_TAKEN("The class %s is to be written for %s, but there is %s. Rename %s."),
  MODEL_NOT_WRITTEN("The file %s could not be written: %s");

  private final String id;
  private final Severity severity;
  private final String text;

  Diagnostic(String text) {
    this(Severity.ERROR, text);
  }

  Diagnostic(Severity severity, String text) {
    this.severity = severity;
    this.text = text;
    this.id = ConstantName.camelCase(name());
  }

  /** The name that users see and search for. */
  String id() {
    return id;
  }

  Severity severity() {
    return severity;
  }

  String message(Object... arguments) {
    return "[" + id + "] " + String.format(java.util.Locale.ROOT, text, arguments).strip();
  }
}
