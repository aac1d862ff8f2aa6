package dev.dovetail.processor;

import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.Types;

/**
 * Writes the class that implements a repository, one rule for each operation. It is nested in the
 * class of the table: javac looks in all modules for each file that a processor writes, and
 * resolves the imports of each in every round.
 */
final class RepositoryWriter {
  private final Types types;
  private final CreateRule create = new CreateRule();
  private final GetRule get = new GetRule();
  private final QueryRule query = new QueryRule();
  private final ScanRule scan = new ScanRule();
  private final ReplaceRule replace = new ReplaceRule();
  private final UpdateRule update = new UpdateRule();
  private final DeleteRule delete = new DeleteRule();

  RepositoryWriter(Types types) {
    this.types = types;
  }

  TypeSpec write(TableDefinition table, RepositoryDefinition repository) {
    PrivateMethods methods =
        new PrivateMethods(InheritedNames.of(repository.element().asType()).methods());
    ComponentWriter components = new ComponentWriter(methods);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(table.generated(repository))
            .addJavadoc(
                "Keeps {@link $T} items in a DynamoDB table.\n", repository.entity().record())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addSuperinterface(repository.element().asType())
            .addField(Names.TABLE_CLIENT, "table", Modifier.PRIVATE, Modifier.FINAL);
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addParameter(Names.TABLE_CLIENT, "table")
            .addStatement("this.table = table");
    if (repository.isAsync()) {
      type.addField(Names.ASYNC_CLIENT, "async", Modifier.PRIVATE, Modifier.FINAL);
      constructor.addParameter(Names.ASYNC_CLIENT, "async").addStatement("this.async = async");
    }
    type.addMethod(constructor.build());
    for (RepositoryMethod method : repository.methods()) {
      MethodContext context = MethodContext.of(repository, method, components);
      CodeBlock body = body(method, context);
      type.addMethod(
          method(repository, method, method.signature().async() ? inFuture(body, context) : body));
    }
    methods.addTo(type);
    return type.build();
  }

  private MethodSpec method(
      RepositoryDefinition repository, RepositoryMethod method, CodeBlock body) {
    RepositoryMethod.Signature signature = method.signature();
    ExecutableType type =
        (ExecutableType)
            types.asMemberOf((DeclaredType) repository.element().asType(), signature.element());
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(signature.name())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.get(type.getReturnType()).withoutAnnotations());
    signature
        .conditions()
        .declared()
        .forEach(parameter -> builder.addParameter(SourceFile.parameter(parameter)));
    return builder.addCode(body).build();
  }

  /** Lets what is refused before a request fail the future, as all else does. */
  private static CodeBlock inFuture(CodeBlock body, MethodContext context) {
    String refusal = context.names().newName("refusal");
    return CodeBlock.builder()
        .beginControlFlow("try")
        .add(body)
        .nextControlFlow("catch ($T $N)", Names.REPOSITORY_EXCEPTION, refusal)
        .addStatement("return $T.refused($N)", Names.ASYNC_CLIENT, refusal)
        .endControlFlow()
        .build();
  }

  private CodeBlock body(RepositoryMethod method, MethodContext context) {
    if (method instanceof RepositoryMethod.Create m) {
      return create.body(m, context);
    } else if (method instanceof RepositoryMethod.Get m) {
      return get.body(m, context);
    } else if (method instanceof RepositoryMethod.Query m) {
      return query.body(m, context);
    } else if (method instanceof RepositoryMethod.Scan m) {
      return scan.body(m, context);
    } else if (method instanceof RepositoryMethod.Replace m) {
      return replace.body(m, context);
    } else if (method instanceof RepositoryMethod.Update m) {
      return update.body(m, context);
    } else if (method instanceof RepositoryMethod.Upsert m) {
      return UpsertRule.body(m, context);
    } else if (method instanceof RepositoryMethod.Move m) {
      return MoveRule.body(m, context);
    } else if (method instanceof RepositoryMethod.Modify m) {
      return ReplaceRule.modify(m, context);
    } else if (method instanceof RepositoryMethod.Check m) {
      return CheckRule.body(m, context);
    } else if (method instanceof RepositoryMethod.BatchGet m) {
      return BatchKeyRule.get(m, context);
    } else if (method instanceof RepositoryMethod.BatchPut m) {
      return BatchPutRule.body(m, context);
    } else if (method instanceof RepositoryMethod.BatchDelete m) {
      return BatchKeyRule.delete(m, context);
    }
    return delete.body((RepositoryMethod.Delete) method, context);
  }
}
