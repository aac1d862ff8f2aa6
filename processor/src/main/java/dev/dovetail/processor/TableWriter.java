package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class that implements a table interface. */
final class TableWriter {
  /**
   * Writes the file of a table.
   *
   * @param repositories the classes of its repositories
   */
  JavaFile write(TableDefinition table, List<TypeSpec> repositories) {
    ClassName generated = table.generated();
    boolean isPublic = table.element().getModifiers().contains(Modifier.PUBLIC);
    Modifier[] visibility = isPublic ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    TypeSpec.Builder type =
        TypeSpec.classBuilder(generated)
            .addOriginatingElement(table.element())
            .addJavadoc(
                "Keeps {@link $T} in a DynamoDB table.\n\n<p>Immutable and, as the client is, safe for use by any number of"
                    + " threads.\n",
                table.element())
            .addAnnotation(SourceFile.generated())
            .addModifiers(visibility)
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(table.element().asType())
            .addField(Names.TABLE_CLIENT, "table", Modifier.PRIVATE, Modifier.FINAL);
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(Names.TABLE_CLIENT, "table")
            .addStatement("this.table = table");
    AsyncTableCode async = new AsyncTableCode(table, visibility);
    if (table.isAsync()) {
      async.addTo(type, constructor);
    }
    for (TableDefinition.Accessor accessor : table.accessors()) {
      type.addOriginatingElement(accessor.repository().element())
          .addOriginatingElement(accessor.repository().entity().element());
      ClassName repository = table.generated(accessor.repository());
      type.addField(repository, accessor.name() + "Repository", Modifier.PRIVATE, Modifier.FINAL);
      constructor.addStatement(
          "this.$N = new $T($L)",
          accessor.name() + "Repository",
          repository,
          accessor.repository().isAsync() ? "table, async" : "table");
    }
    type.addMethod(constructor.build());
    if (table.isAsync()) {
      type.addMethod(async.on()).addMethod(async.onWithOptions());
    } else {
      type.addMethod(on(generated, visibility)).addMethod(onWithOptions(table, visibility));
    }
    List<MethodSpec> around = new ArrayList<>(List.of(client(visibility), name(visibility)));
    if (table.isAsync()) {
      around.add(1, async.client());
    }
    Set<String> inherited = InheritedNames.of(table.element().asType()).accessors();
    for (MethodSpec method : around) {
      if (!inherited.contains(method.name())) {
        type.addMethod(method);
      }
    }
    table.accessors().forEach(accessor -> type.addMethod(accessor(accessor)));
    type.addTypes(repositories);
    return SourceFile.of(generated, type);
  }

  private static MethodSpec on(ClassName generated, Modifier... visibility) {
    return MethodSpec.methodBuilder("on")
        .addJavadoc(
            "{@return the table with default options}\n\n@param client the SDK's client, which stays the caller's to"
                + " close\n@param tableName the table's physical name or ARN\n")
        .addModifiers(visibility)
        .addModifiers(Modifier.STATIC)
        .returns(generated)
        .addParameter(Names.DYNAMO_DB_CLIENT, "client")
        .addParameter(String.class, "tableName")
        .addStatement("return on(client, tableName, $T.defaults())", Names.TABLE_OPTIONS)
        .build();
  }

  private static MethodSpec onWithOptions(TableDefinition table, Modifier... visibility) {
    ClassName generated = table.generated();
    return MethodSpec.methodBuilder("on")
        .addJavadoc(
            "{@return the table}\n\n@param client the SDK's client, which stays the caller's to close\n@param tableName the"
                + " table's physical name or ARN\n@param options clock, ids and the secret of cursors\n")
        .addModifiers(visibility)
        .addModifiers(Modifier.STATIC)
        .returns(generated)
        .addParameter(Names.DYNAMO_DB_CLIENT, "client")
        .addParameter(String.class, "tableName")
        .addParameter(Names.TABLE_OPTIONS, "options")
        .addStatement(
            "return new $T(new $T(client, tableName, options$L))",
            generated,
            Names.TABLE_CLIENT,
            OthersIndexes.argument(table))
        .build();
  }

  private static MethodSpec client(Modifier... visibility) {
    return MethodSpec.methodBuilder("client")
        .addJavadoc("{@return the SDK's client, for what repositories do not do}\n")
        .addModifiers(visibility)
        .returns(Names.DYNAMO_DB_CLIENT)
        .addStatement("return table.client()")
        .build();
  }

  private static MethodSpec name(Modifier... visibility) {
    return MethodSpec.methodBuilder("tableName")
        .addJavadoc("{@return the table's physical name or ARN}\n")
        .addModifiers(visibility)
        .returns(String.class)
        .addStatement("return table.name()")
        .build();
  }

  private static MethodSpec accessor(TableDefinition.Accessor accessor) {
    return MethodSpec.methodBuilder(accessor.name())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ClassName.get(accessor.repository().element()))
        .addStatement("return $N", accessor.name() + "Repository")
        .build();
  }
}
