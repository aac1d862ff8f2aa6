package dev.dovetail.processor;

import dev.dovetail.model.Operation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds out which methods return a future, and whether they can. */
final class AsyncMethods {
  private static final String STAGE = "java.util.concurrent.CompletionStage";
  private static final Set<Operation> TAKEN =
      EnumSet.of(
          Operation.GET,
          Operation.QUERY,
          Operation.COUNT,
          Operation.CREATE,
          Operation.REPLACE,
          Operation.UPDATE,
          Operation.DELETE);

  private final Types types;
  private final Reporter reporter;

  AsyncMethods(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
  }

  /** Whether a method with such a result returns at once. */
  boolean isAsync(TypeMirror declared) {
    return isNamed(declared, Names.FUTURE_NAME) && argument(declared) != null;
  }

  /** What a method returns in the end: that of which it returns a future, or its result. */
  TypeMirror result(TypeMirror declared) {
    TypeMirror argument = isAsync(declared) ? argument(declared) : null;
    if (argument == null) {
      return declared;
    }
    if (isNamed(argument, "java.lang.Void")) {
      return types.getNoType(TypeKind.VOID);
    }
    return isNamed(argument, "java.lang.Long") ? types.unboxedType(argument) : argument;
  }

  /** Checks that what a method does can be done while its caller goes on. */
  boolean canBe(RepositoryMethod.Signature signature, Operation operation, TypeMirror declared) {
    TypeMirror result = argument(declared);
    if (result == null || !isAsync(declared) && !isNamed(declared, STAGE)) {
      return true;
    }
    String written = KindResolver.written(isAsync(declared) ? result(declared) : result);
    if (signature.prepared() || isNamed(result, Names.WRITE_NAME, Names.READ_NAME)) {
      return refused(signature, declared, AsyncTexts.PREPARED, "Return " + written);
    }
    if (!TAKEN.contains(operation)) {
      return refused(signature, declared, AsyncTexts.OPERATIONS, AsyncTexts.inThread(written));
    }
    if (!isAsync(declared)) {
      return refused(signature, declared, AsyncTexts.STAGE, AsyncTexts.future(written));
    }
    if (isNamed(result, "java.util.stream.Stream", "java.lang.Iterable")) {
      return refused(signature, declared, AsyncTexts.LAZY, AsyncTexts.page(result, written));
    }
    if (HydrateRule.isAsked(signature)) {
      return refused(signature, declared, AsyncTexts.HYDRATED, AsyncTexts.inThread(written));
    }
    TypeMirror item = argument(result);
    if (item != null
        && types.asElement(item) instanceof TypeElement element
        && CollectionParser.isAggregate(element)) {
      return refused(signature, declared, AsyncTexts.AGGREGATE, AsyncTexts.inThread(written));
    }
    return true;
  }

  /** Checks that a method does no more than one request can, which guards of values need. */
  boolean isAlone(EntityDefinition entity, RepositoryMethod method, TypeMirror declared) {
    if (!method.signature().async() || !UniqueDefinition.isGuarded(entity, method)) {
      return true;
    }
    List<String> names = new ArrayList<>();
    for (UniqueDefinition unique : entity.uniques()) {
      names.add(unique.component().name());
    }
    return refused(
        method.signature(),
        declared,
        AsyncTexts.unique(entity.name(), names),
        AsyncTexts.inThread(KindResolver.written(result(declared))));
  }

  private boolean refused(
      RepositoryMethod.Signature signature, TypeMirror declared, String why, String what) {
    reporter.error(
        signature.element(),
        Diagnostic.ASYNC_NOT_TAKEN,
        signature.name(),
        MethodChecks.operation(signature),
        KindResolver.written(declared),
        why,
        what);
    return false;
  }

  private boolean isNamed(TypeMirror type, String... names) {
    return type.getKind() == TypeKind.DECLARED
        && List.of(names)
            .contains(((TypeElement) types.asElement(type)).getQualifiedName().toString());
  }

  /** The only argument of a type, or null if it has not just one. */
  private static @Nullable TypeMirror argument(TypeMirror type) {
    List<? extends TypeMirror> arguments =
        type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
    return arguments.size() == 1 ? arguments.get(0) : null;
  }
}
