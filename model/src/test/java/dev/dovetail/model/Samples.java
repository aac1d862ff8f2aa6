package dev.dovetail.model;

import java.util.List;

/** One file of each kind, with every property. */
final class Samples {
  private static final KeyModel KEY =
      new KeyModel(
          List.of(new KeyAttribute("pk", ScalarType.S)),
          List.of(new KeyAttribute("sk", ScalarType.S)));

  private static final IndexModel INDEX =
      new IndexModel(
          "byStatus",
          IndexScope.GLOBAL,
          new KeyModel(List.of(new KeyAttribute("_byStatus_pk", ScalarType.S)), List.of()),
          Projection.INCLUDE,
          List.of("dueAt"));

  static final TableModel TABLE =
      new TableModel(
          TableModel.FORMAT,
          "app",
          "org.example.AppTable",
          KEY,
          "expiresAt",
          StreamView.NEW_AND_OLD_IMAGES,
          List.of(INDEX),
          List.of(
              new EntityModel(
                  "TODO",
                  "org.example.Todo",
                  "USER#{userId}",
                  "TODO#{id}",
                  2000,
                  1024,
                  List.of(new FacetModel("id", "string", 36)),
                  List.of(
                      new AttributeModel(
                          "id", "S", "java.lang.String", true, AttributeRole.GENERATED_ID)),
                  List.of(new EntityIndexModel("byStatus", "{status}", "{dueAt}")),
                  List.of("TASK"),
                  2,
                  List.of(
                      new UniqueModel("title", List.of("id"), "$UNIQUE#TODO#title#{id}#{title}")),
                  new HotKeyModel(2, true))),
          List.of(
              new RepositoryModel(
                  "todos",
                  "org.example.Todos",
                  "TODO",
                  List.of(
                      new PatternModel(
                          "dueUntil",
                          Operation.QUERY,
                          "byStatus",
                          List.of("status", "dueAt", "page"),
                          List.of(
                              KeyCondition.of("_byStatus_pk", KeyOperator.EQUAL, "{status}"),
                              new KeyCondition(
                                  "_byStatus_sk", KeyOperator.BETWEEN, "0", "{dueAt}")),
                          true,
                          false,
                          true,
                          false,
                          1000,
                          List.of("TODO"),
                          true),
                      new PatternModel(
                          "getAll",
                          Operation.BATCH_GET,
                          null,
                          List.of("userId", "ids"),
                          List.of(
                              KeyCondition.of("pk", KeyOperator.EQUAL, "USER#{userId}"),
                              KeyCondition.of("sk", KeyOperator.EQUAL, "TODO#{id}")),
                          false,
                          true,
                          false,
                          false,
                          null)))));

  static final FunctionsModel FUNCTIONS =
      new FunctionsModel(
          FunctionsModel.FORMAT,
          List.of(
              new FunctionModel(
                  "list-todos",
                  "org.example.ListTodos",
                  10,
                  512,
                  List.of(
                      new RouteModel(
                          HttpMethod.GET,
                          "/todos",
                          Access.AUTHENTICATED,
                          "org.example.TodoFilter",
                          "org.example.NewTodo",
                          200,
                          "org.example.TodoView",
                          true,
                          List.of(403, 428))),
                  List.of(new UseModel("org.example.Todos", List.of("dueUntil")))),
              new FunctionModel(
                  "todos",
                  "org.example.TodosFunction",
                  10,
                  512,
                  List.of(new RouteModel(HttpMethod.GET, "/todos", Access.AUTHENTICATED)),
                  List.of(new UseModel("org.example.Todos", List.of("dueUntil"))),
                  List.of("list-todos"),
                  null,
                  null),
              new FunctionModel(
                  "tell-todo",
                  "org.example.TellTodo",
                  10,
                  512,
                  List.of(),
                  List.of(),
                  null,
                  new StreamSourceModel(List.of("org.example.Todo"), List.of(ChangeEvent.INSERT)),
                  "new-todos",
                  null,
                  "changes"),
              new FunctionModel(
                  "send-mail",
                  "org.example.SendMail",
                  10,
                  512,
                  List.of(),
                  List.of(),
                  null,
                  null,
                  null,
                  "mails.fifo",
                  null)));

  static final LockModel LOCK =
      new LockModel(
          LockModel.FORMAT,
          "app",
          List.of(
              new LockedEntity(
                  "TODO",
                  new LockedKey("USER#{userId}", "USER#a$20b"),
                  new LockedKey("TODO#{id}", "TODO#a$20b"),
                  List.of(new FacetModel("id", "string", 36)),
                  List.of(new LockedAttribute("createdAt", "instant")),
                  List.of(
                      new LockedEntityIndex(
                          "byStatus",
                          new LockedKey("{status}", "DONE"),
                          new LockedKey("{dueAt}", "0987-06-05"))),
                  "expiresAt",
                  List.of("TASK"),
                  2,
                  List.of(new LockedUnique("title", new LockedKey("{title}", "a$20b"))))),
          List.of(new LockedIndex("byStatus", IndexKind.COMPOSED, INDEX.key())));

  private Samples() {}
}
