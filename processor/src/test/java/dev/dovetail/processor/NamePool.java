package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names that generated code has of its own, and words of the language that are legal names. */
enum NamePool {
  /** Types that generated code imports, or has in it. */
  TYPES(
      """
      Aggregate AggregateItems AggregateView AsyncClient Attribute AttributeType AttributeTypes \
      AttributeValue Attributes BatchClient BatchKeys BatchRead BatchWrite BigDecimal Change \
      ChangeGuard Changes ChronoUnit Client Codecs CompletableFuture Condition Decoded Default \
      DocumentPath DynamoDbAsyncClient DynamoDbClient Elements Entity EntityInfo EntitySchema \
      Facet Fields Generated Guard Guards HydratingReader Instant InvalidItem InvalidKey Item \
      ItemChange ItemCondition ItemKey ItemProjection ItemQuery ItemReader ItemScan ItemUpdate \
      ItemWriter JsonBody JsonObject JsonType JsonTypes JsonWriter Key KeyDecoder KeyValues List \
      Map Modification MoveClient Nullable NullableComponents NumberRange Optional Page \
      PageRequest Permits Projection Query QueryType Read ReadClient RecordType \
      RepositoryException Sealed Set Shards Slice SliceReader Stream StringAttribute Table \
      TableClient TableIndexes TableOptions TextFormat TransactionClient Types UUID \
      UnaryOperator UniqueClient Unknown Unreadable UpsertClient Value Var Version Write Yield"""),

  /** Types that no file has to import. */
  LANGUAGE_TYPES(
      """
      Boolean Byte Class Deprecated Enum Exception Integer Iterable Long Math Number Object \
      Override Record Short String StringBuilder SuppressWarnings System Void"""),

  /** Parameters, components and constants: variables, fields, and types again. */
  VARIABLES(
      """
      record sealed permits yield var when module open with to opens exports requires \
      transitive uses provides table async client asyncClient item items update guard now value \
      facets e key name filter condition refusal expected modification attribute attributes \
      schema index type info element elements entity page cursor read write of put get set \
      stored decoded decode text facet guards prefix from tableName options string number json \
      query body required org dev java software pkFacet INSTANCE TYPE Types Facet Attributes AttributeTypes \
      AttributeValue Optional Instant List Map Set String Integer Override Shards KeyValues \
      ItemUpdate ItemCondition ItemQuery Decoded UUID JsonTypes"""),

  METHODS(
      """
      record sealed permits yield var when open get put set read write client asyncClient table \
      async now name key pk sk of on close decode item items page update delete create query \
      stored attribute tableName equals clone finalize notify wait hashCode toString getClass \
      refused withoutResult fromItems toItems"""),

  ACCESSORS("client asyncClient tableName table async on of record yield var options close name");

  /** The first parts of the packages in generated code; parameters may be called so. */
  static final Set<String> PACKAGES = Set.of("org", "dev", "java", "software");

  private final List<String> names;

  NamePool(String names) {
    this.names = List.of(names.split(" "));
  }

  List<String> shuffled(Random random) {
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** Draws a name that is not taken, and takes it. */
  String draw(Random random, Set<String> taken) {
    String name = names.get(random.nextInt(names.size()));
    return taken.add(name) ? name : draw(random, taken);
  }
}
