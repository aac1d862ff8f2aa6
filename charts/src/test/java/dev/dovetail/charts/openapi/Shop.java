package dev.dovetail.charts.openapi;

import dev.dovetail.model.Access;
import dev.dovetail.model.AttributeModel;
import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.EntityModel;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.HttpMethod;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.Operation;
import dev.dovetail.model.PatternModel;
import dev.dovetail.model.RecordSchema;
import dev.dovetail.model.RepositoryModel;
import dev.dovetail.model.RouteModel;
import dev.dovetail.model.ScalarType;
import dev.dovetail.model.TableModel;
import dev.dovetail.model.UseModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service with a route of each kind, one of them without any record. */
final class Shop {
  private static final String PACKAGE = "org.example.";
  static final String ORDERS = PACKAGE + "Orders";
  static final String IDEMPOTENCY = "dev.dovetail.lambda.tables.IdempotencyRecords";

  static final TableModel TABLE =
      new TableModel(
          TableModel.FORMAT,
          "shop",
          PACKAGE + "ShopTable",
          new KeyModel(
              List.of(new KeyAttribute("pk", ScalarType.S)),
              List.of(new KeyAttribute("sk", ScalarType.S))),
          null,
          null,
          List.of(),
          List.of(
              entity("ORDER", PACKAGE + "Order", "CUSTOMER#{userId}", "ORDER#{id}"),
              entity(
                  "IDEMPOTENCY",
                  "dev.dovetail.lambda.tables.IdempotencyRecord",
                  "IDEMPOTENCY#{id}",
                  "IDEMPOTENCY")),
          List.of(
              new RepositoryModel(
                  "orders",
                  ORDERS,
                  "ORDER",
                  List.of(
                      pattern("place", Operation.CREATE, false, "userId", "product"),
                      pattern("put", Operation.CREATE, false, "userId", "id", "product"),
                      pattern("placing", Operation.CREATE, true, "userId", "product"),
                      pattern("get", Operation.GET, false, "userId", "id"),
                      pattern("all", Operation.QUERY, false, "userId"),
                      pattern("getAll", Operation.BATCH_GET, false, "userId", "ids"),
                      pattern("replace", Operation.REPLACE, false, "order"),
                      pattern("delete", Operation.DELETE, false, "userId", "id"),
                      pattern("deleteVersion", Operation.DELETE, false, "userId", "id", "v"))),
              new RepositoryModel(
                  "idempotency",
                  IDEMPOTENCY,
                  "IDEMPOTENCY",
                  List.of(
                      pattern("begin", Operation.CREATE, false, "id"),
                      pattern("get", Operation.GET, false, "id")))));

  static final Map<String, RecordSchema> RECORDS = new LinkedHashMap<>();

  static {
    record(
        "NewOrder",
        Map.of(
            "product", Map.of("type", "string", "minLength", 1, "maxLength", 100),
            "lines", Map.of("type", "array", "items", ref("Line"), "minItems", 2)),
        "product",
        "lines");
    record("Line", Map.of("count", Map.of("type", "integer", "minimum", 3)), "count");
    record("OrderView", Map.of("id", Map.of("type", "string", "format", "uuid")), "id");
    record(
        "OrderFilter",
        Map.of(
            "limit", Map.of("type", "integer", "maximum", 100, "default", 20),
            "shop", Map.of("type", "string", "minLength", 2)),
        "shop");
    record("other.OrderView", Map.of("total", Map.of("type", "number")), "total");
  }

  static final FunctionsModel FUNCTIONS =
      new FunctionsModel(
          FunctionsModel.FORMAT,
          List.of(
              function(
                  "place-order",
                  List.of("place"),
                  route(HttpMethod.POST, "/orders", null, "NewOrder", 201, "OrderView", true)),
              function(
                  "list-orders",
                  List.of("all"),
                  route(HttpMethod.GET, "/orders", "OrderFilter", null, 200, "OrderView", null)),
              function(
                  "get-order",
                  List.of("get"),
                  route(HttpMethod.GET, "/orders/{id}", null, null, 200, "OrderView", true)),
              function(
                  "change-order",
                  List.of("get", "replace"),
                  route(
                      HttpMethod.PATCH, "/orders/{id}", null, "NewOrder", 200, "OrderView", true)),
              function(
                  "delete-order",
                  List.of("delete", "deleteVersion"),
                  route(HttpMethod.DELETE, "/orders/{order}", null, null, 204, null, true)),
              function(
                  "batch",
                  List.of("getAll"),
                  route(HttpMethod.GET, "/batch", null, null, 207, "OrderView", null)),
              function(
                  "shops",
                  List.of(),
                  route(HttpMethod.GET, "/{shop}", null, null, null, null, null),
                  new RouteModel(HttpMethod.POST, "/shops/{shop}/close", Access.PUBLIC))));

  private Shop() {}

  static RouteModel route(
      HttpMethod method,
      String path,
      @Nullable String query,
      @Nullable String body,
      @Nullable Integer status,
      @Nullable String reply,
      @Nullable Boolean entityTag) {
    return new RouteModel(
        method,
        path,
        Access.AUTHENTICATED,
        query == null ? null : PACKAGE + query,
        body == null ? null : PACKAGE + body,
        status,
        reply == null ? null : PACKAGE + reply,
        entityTag,
        List.of());
  }

  static FunctionModel function(String name, List<String> patterns, RouteModel... routes) {
    return new FunctionModel(
        name,
        PACKAGE + name,
        10,
        512,
        List.of(routes),
        patterns.isEmpty() ? List.of() : List.of(new UseModel(ORDERS, patterns)));
  }

  private static void record(String name, Map<String, ?> properties, String... required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", RecordSchema.id(PACKAGE + name));
    schema.put("title", name.substring(name.lastIndexOf('.') + 1));
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", List.of(required));
    RECORDS.put(PACKAGE + name, new RecordSchema(PACKAGE + name, schema));
  }

  private static Map<String, Object> ref(String record) {
    return Map.of("$ref", RecordSchema.id(PACKAGE + record));
  }

  private static EntityModel entity(String type, String record, String pk, String sk) {
    return new EntityModel(
        type,
        record,
        pk,
        sk,
        null,
        null,
        List.of(),
        List.of(
            new AttributeModel("userId", "S", "java.lang.String", true, null),
            new AttributeModel("id", "S", "java.lang.String", true, AttributeRole.GENERATED_ID),
            new AttributeModel("product", "S", "java.lang.String", true, null)),
        List.of(),
        null,
        null,
        null);
  }

  private static PatternModel pattern(
      String name, Operation operation, boolean transactional, String... parameters) {
    return new PatternModel(
        name,
        operation,
        null,
        List.of(parameters),
        List.of(),
        false,
        false,
        false,
        transactional,
        1);
  }
}
