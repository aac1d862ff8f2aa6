package dev.dovetail.processor;

import javax.lang.model.element.Modifier;

/** Writes what a table has of its own if a repository has methods that return a future. */
final class AsyncTableCode {
  private final TableDefinition table;
  private final Modifier[] visibility;

  AsyncTableCode(TableDefinition table, Modifier... visibility) {
    this.table = table;
    this.visibility = visibility;
  }

  void addTo(TypeSpec.Builder type, MethodSpec.Builder constructor) {
    type.addField(Names.ASYNC_CLIENT, "async", Modifier.PRIVATE, Modifier.FINAL);
    constructor.addParameter(Names.ASYNC_CLIENT, "async").addStatement("this.async = async");
  }

  /** The factory with default options. */
  MethodSpec on() {
    return factory("{@return the table with default options}\n\n", "")
        .addStatement(
            "return on(client, asyncClient, tableName, $T.defaults())", Names.TABLE_OPTIONS)
        .build();
  }

  MethodSpec onWithOptions() {
    return factory(
            "{@return the table}\n\n", "@param options clock, ids and the secret of cursors\n")
        .addParameter(Names.TABLE_OPTIONS, "options")
        .addStatement(
            "$1T table = new $1T(client, tableName, options$2L)",
            Names.TABLE_CLIENT,
            OthersIndexes.argument(table))
        .addStatement(
            "return new $T(table, new $T(table, asyncClient))",
            table.generated(),
            Names.ASYNC_CLIENT)
        .build();
  }

  private MethodSpec.Builder factory(String summary, String more) {
    return MethodSpec.methodBuilder("on")
        .addJavadoc(
            summary
                + "@param client the SDK's client, which stays the caller's to close\n"
                + "@param asyncClient the SDK's client for methods that return a future, which stays"
                + " the caller's to close\n"
                + "@param tableName the table's physical name or ARN\n"
                + more)
        .addModifiers(visibility)
        .addModifiers(Modifier.STATIC)
        .returns(table.generated())
        .addParameter(Names.DYNAMO_DB_CLIENT, "client")
        .addParameter(Names.DYNAMO_DB_ASYNC_CLIENT, "asyncClient")
        .addParameter(String.class, "tableName");
  }

  /** The accessor of the SDK's client. */
  MethodSpec client() {
    return MethodSpec.methodBuilder("asyncClient")
        .addJavadoc("{@return the SDK's asynchronous client, for what repositories do not do}\n")
        .addModifiers(visibility)
        .returns(Names.DYNAMO_DB_ASYNC_CLIENT)
        .addStatement("return async.client()")
        .build();
  }
}
