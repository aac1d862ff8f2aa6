package dev.dovetail.charts;

import dev.dovetail.model.Access;
import dev.dovetail.model.AttributeModel;
import dev.dovetail.model.EntityIndexModel;
import dev.dovetail.model.EntityModel;
import dev.dovetail.model.FacetModel;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.HotKeyModel;
import dev.dovetail.model.HttpMethod;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.IndexScope;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyCondition;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.KeyOperator;
import dev.dovetail.model.Operation;
import dev.dovetail.model.PatternModel;
import dev.dovetail.model.Projection;
import dev.dovetail.model.RepositoryModel;
import dev.dovetail.model.RouteModel;
import dev.dovetail.model.ScalarType;
import dev.dovetail.model.TableModel;
import dev.dovetail.model.UseModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shop with an item collection of two entities, one index of each kind, and odd characters. */
final class Samples {
  static final TableModel SHOP =
      new TableModel(
          TableModel.FORMAT,
          "shop",
          "org.example.ShopTable",
          key(List.of("pk"), List.of("sk")),
          null,
          null,
          List.of(
              new IndexModel(
                  "byCity",
                  IndexScope.GLOBAL,
                  key(List.of("_byCity_pk"), List.of()),
                  Projection.ALL),
              new IndexModel(
                  "byDay",
                  IndexScope.LOCAL,
                  key(List.of("pk"), List.of("_byDay_sk")),
                  Projection.ALL),
              new IndexModel(
                  "byTotal",
                  IndexScope.GLOBAL,
                  key(List.of("_type", "city"), List.of("total")),
                  Projection.ALL)),
          List.of(
              new EntityModel(
                  "ORDER",
                  "org.example.Order",
                  "CUSTOMER#{email}",
                  "ORDER|`#{id}",
                  300,
                  42,
                  List.of(
                      new FacetModel("email", "string(folded)", 254),
                      new FacetModel("id", "uuid", null)),
                  List.of(new AttributeModel("email", "S", "java.lang.String", true, null)),
                  List.of(
                      new EntityIndexModel("byCity", "CITY#{city}", null),
                      new EntityIndexModel("byDay", null, "DAY#{day}"),
                      new EntityIndexModel("byTotal", null, null)),
                  List.of("PURCHASE", "BUY"),
                  3,
                  null),
              new EntityModel(
                  "CUSTOMER",
                  "org.example.Customer",
                  "CUSTOMER#{address}",
                  "CUSTOMER",
                  null,
                  8,
                  List.of(),
                  List.of(),
                  List.of(new EntityIndexModel("byCity", "CITY#{home}", null)),
                  null,
                  null,
                  null,
                  new HotKeyModel(1, true))),
          List.of(
              new RepositoryModel(
                  "orders",
                  "org.example.Orders",
                  "ORDER",
                  List.of(
                      pattern("create", Operation.CREATE, null, false, false),
                      pattern("get", Operation.GET, null, true, false),
                      pattern("ofCity", Operation.QUERY, "byCity", false, true),
                      pattern("ofTotal", Operation.QUERY, "byTotal", false, false),
                      pattern("getAll", Operation.BATCH_GET, null, true, false),
                      pattern("putAll", Operation.BATCH_PUT, null, false, false),
                      prepared("creating", Operation.CREATE, false),
                      prepared("checking", Operation.CHECK, false),
                      prepared("reading", Operation.GET, true)))));

  static final FunctionsModel FUNCTIONS =
      new FunctionsModel(
          FunctionsModel.FORMAT,
          List.of(
              function("get-order", "org.example.Orders", "get"),
              function("list-orders", "org.example.Orders", "ofCity"),
              function("order", "org.example.Others", "create"),
              function("orders", "org.example.Orders", "get")));

  private static PatternModel pattern(
      String name, Operation operation, @Nullable String index, boolean strong, boolean down) {
    return pattern(name, operation, index, strong, down, false);
  }

  private static PatternModel prepared(String name, Operation operation, boolean strong) {
    return pattern(name, operation, null, strong, false, true);
  }

  private static PatternModel pattern(
      String name,
      Operation operation,
      @Nullable String index,
      boolean strong,
      boolean down,
      boolean transactional) {
    return new PatternModel(
        name,
        operation,
        index,
        List.of("email", "id"),
        List.of(
            KeyCondition.of("pk", KeyOperator.EQUAL, "CUSTOMER#{email}"),
            new KeyCondition("sk", KeyOperator.BETWEEN, "ORDER|`#{id}", "ORDER|`$")),
        down,
        strong,
        down,
        transactional,
        switch (operation) {
          case QUERY -> 1000;
          case BATCH_GET, BATCH_PUT, BATCH_DELETE -> null;
          default -> 1;
        },
        null,
        "byTotal".equals(index) ? true : null);
  }

  private static FunctionModel function(String name, String repository, String pattern) {
    return new FunctionModel(
        name,
        "org.example." + name,
        10,
        512,
        List.of(new RouteModel(HttpMethod.GET, "/" + name, Access.PUBLIC)),
        List.of(new UseModel(repository, List.of(pattern))));
  }

  private static KeyModel key(List<String> partition, List<String> sort) {
    return new KeyModel(attributes(partition), attributes(sort));
  }

  private static List<KeyAttribute> attributes(List<String> names) {
    return names.stream().map(name -> new KeyAttribute(name, ScalarType.S)).toList();
  }

  private Samples() {}
}
