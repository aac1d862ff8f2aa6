package dev.dovetail.processor;

/** The names of what user code and generated code refer to. */
final class Names {
  static final String CORE = "dev.dovetail";
  static final String ENTITY = CORE + ".Entity";
  static final String INDEX = CORE + ".Index";
  static final String INDEX_LIST = CORE + ".Index.List";
  static final String COMPOSED_INDEX = CORE + ".ComposedIndex";
  static final String COMPOSED_INDEX_LIST = CORE + ".ComposedIndex.List";
  static final String LOCAL_INDEX = CORE + ".LocalIndex";
  static final String LOCAL_INDEX_LIST = CORE + ".LocalIndex.List";
  static final String SINGLE_TABLE = CORE + ".SingleTable";
  static final String AGGREGATE = CORE + ".Aggregate";
  static final String PROJECTION = CORE + ".Projection";
  static final String GENERATED_ID = CORE + ".GeneratedId";
  static final String CREATED_AT = CORE + ".CreatedAt";
  static final String UPDATED_AT = CORE + ".UpdatedAt";
  static final String VERSION = CORE + ".Version";
  static final String TIME_TO_LIVE = CORE + ".TimeToLive";

  static final String SHARDED = CORE + ".Sharded";

  static final String NORMALIZED = CORE + ".Normalized";
  static final String CASE_INSENSITIVE = CORE + ".CaseInsensitive";
  static final String SCALE = CORE + ".Scale";
  static final String PRECISION = CORE + ".Precision";
  static final String MAX_BYTES = CORE + ".MaxBytes";
  static final String CODE = CORE + ".Code";
  static final String CODEC = CORE + ".Codec";
  static final String ITEM_UPGRADE = CORE + ".ItemUpgrade";
  static final String VALUE_CODEC = CORE + ".ValueCodec";

  static final String NEW = CORE + ".New";
  static final String UNIQUE = CORE + ".Unique";

  static final String LAMBDA = "dev.dovetail.lambda";
  static final String LAMBDA_FUNCTION = LAMBDA + ".LambdaFunction";
  static final String ROUTE = LAMBDA + ".Route";
  static final String ROUTE_LIST = LAMBDA + ".Route.List";
  static final String USES = LAMBDA + ".Uses";
  static final String USES_LIST = LAMBDA + ".Uses.List";
  static final String PUBLISHES = LAMBDA + ".Publishes";
  static final String ARCHIVES = LAMBDA + ".Archives";
  static final String ON_CHANGE = LAMBDA + ".OnChange";
  static final String ON_MESSAGE = LAMBDA + ".OnMessage";

  static final String JSON_NAME = LAMBDA + ".JsonName";
  static final String JSON_DEFAULT = LAMBDA + ".Default";
  static final String SIZE = LAMBDA + ".Size";
  static final String RANGE = LAMBDA + ".Range";
  static final String FORMAT = LAMBDA + ".Format";
  static final String PATCH = LAMBDA + ".Patch";

  static final String PAGE_NAME = CORE + ".Page";
  static final String PAGE_REQUEST_NAME = CORE + ".PageRequest";

  static final String UNARY_OPERATOR_NAME = "java.util.function.UnaryOperator";
  static final String FUTURE_NAME = "java.util.concurrent.CompletableFuture";
  static final String READ_NAME = CORE + ".Read";
  static final String WRITE_NAME = CORE + ".Write";

  static final String BATCH_READ_NAME = CORE + ".BatchRead";
  static final String BATCH_WRITE_NAME = CORE + ".BatchWrite";

  static final String EXPECT = CORE + ".Expect";
  static final String FILTER = CORE + ".Filter";
  static final String SLICE_NAME = CORE + ".Slice";
  static final String CONDITION_NAME = CORE + ".Condition";
  static final String CHANGES_NAME = CORE + ".Changes";

  static final ClassName ATTRIBUTE_TYPE = ClassName.get(CORE, "AttributeType");
  static final ClassName ATTRIBUTE_TYPES = ClassName.get(CORE + ".spi", "AttributeTypes");
  static final ClassName DOCUMENT_PATH = ClassName.get(CORE, "DocumentPath");
  static final ClassName BATCH_CLIENT = ClassName.get(CORE + ".spi", "BatchClient");
  static final ClassName BATCH_KEYS = ClassName.get(CORE + ".spi", "BatchKeys");
  static final ClassName ITEM_CONDITION = ClassName.get(CORE + ".spi", "ItemCondition");
  static final ClassName HYDRATING_READER = ClassName.get(CORE + ".spi", "HydratingReader");
  static final ClassName SLICE_READER = ClassName.get(CORE + ".spi", "SliceReader");
  static final ClassName ITEM_KEY = ClassName.get(CORE, "ItemKey");
  static final ClassName TABLE_OPTIONS = ClassName.get(CORE, "TableOptions");
  static final ClassName EPOCH_SECONDS = ClassName.get(CORE + ".spi", "EpochSeconds");
  static final ClassName FACET = ClassName.get(CORE + ".key", "Facet");
  static final ClassName KEY_VALUES = ClassName.get(CORE + ".spi", "KeyValues");
  static final ClassName ATTRIBUTES = ClassName.get(CORE + ".spi", "Attributes");
  static final ClassName CODECS = ClassName.get(CORE + ".spi", "Codecs");
  static final ClassName ENTITY_INFO = ClassName.get(CORE + ".spi", "EntityInfo");
  static final ClassName ENTITY_SCHEMA = ClassName.get(CORE + ".spi", "EntitySchema");
  static final ClassName ITEM_QUERY = ClassName.get(CORE + ".spi", "ItemQuery");
  static final ClassName AGGREGATE_ITEMS = ClassName.get(CORE + ".spi", "AggregateItems");
  static final ClassName AGGREGATE_VIEW = ClassName.get(CORE + ".spi", "AggregateView");
  static final ClassName ITEM_COLLECTION = ClassName.get(CORE + ".spi", "ItemCollection");
  static final ClassName ITEM_PROJECTION = ClassName.get(CORE + ".spi", "ItemProjection");
  static final ClassName ITEM_SCAN = ClassName.get(CORE + ".spi", "ItemScan");
  static final ClassName ITEM_READER = ClassName.get(CORE + ".spi", "ItemReader");
  static final ClassName ITEM_WRITER = ClassName.get(CORE + ".spi", "ItemWriter");
  static final ClassName NULLABLE_COMPONENTS = ClassName.get(CORE + ".spi", "NullableComponents");
  static final ClassName ITEM_UPDATE = ClassName.get(CORE + ".spi", "ItemUpdate");
  static final ClassName NUMBER_RANGE = ClassName.get(CORE, "NumberRange");
  static final ClassName CHANGE_GUARD = ClassName.get(CORE + ".spi", "ChangeGuard");
  static final ClassName MODIFICATION = ClassName.get(CORE + ".spi", "Modification");
  static final ClassName KEY_DECODER = ClassName.get(CORE + ".spi", "KeyDecoder");
  static final ClassName INVALID_KEY = ClassName.get(CORE, "InvalidKey");
  static final ClassName READ_CLIENT = ClassName.get(CORE + ".spi", "ReadClient");
  static final ClassName SHARDS = ClassName.get(CORE + ".spi", "Shards");
  static final ClassName ASYNC_CLIENT = ClassName.get(CORE + ".spi", "AsyncClient");
  static final ClassName REPOSITORY_EXCEPTION = ClassName.get(CORE, "RepositoryException");
  static final ClassName ELEMENTS = ClassName.get(CORE + ".spi", "Elements");
  static final ClassName TABLE_INDEXES = ClassName.get(CORE + ".spi", "TableIndexes");
  static final ClassName TABLE_CLIENT = ClassName.get(CORE + ".spi", "TableClient");
  static final ClassName ATTRIBUTE_VALUE =
      ClassName.get("software.amazon.awssdk.services.dynamodb.model", "AttributeValue");
  static final ClassName UPSERT_CLIENT = ClassName.get(CORE + ".spi", "UpsertClient");
  static final ClassName UNIQUE_CLIENT = ClassName.get(CORE + ".spi", "UniqueClient");
  static final ClassName MOVE_CLIENT = ClassName.get(CORE + ".spi", "MoveClient");
  static final ClassName GUARDS = ClassName.get(CORE + ".spi", "Guards");
  static final ClassName DYNAMO_DB_CLIENT =
      ClassName.get("software.amazon.awssdk.services.dynamodb", "DynamoDbClient");
  static final ClassName DYNAMO_DB_ASYNC_CLIENT =
      ClassName.get("software.amazon.awssdk.services.dynamodb", "DynamoDbAsyncClient");
  static final ClassName UNIQUE_TRANSACTION_CLIENT =
      ClassName.get(CORE + ".spi", "UniqueTransactionClient");
  static final ClassName TRANSACTION_CLIENT = ClassName.get(CORE + ".spi", "TransactionClient");
  static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

  static final String PK = "pk";
  static final String SK = "sk";
  static final String TYPE = "_type";

  /** The type of the items that hold unique values. */
  static final String UNIQUE_TYPE = "_unique";

  private Names() {}
}
