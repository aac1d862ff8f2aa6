package dev.dovetail.testkit.contract;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Read;
import dev.dovetail.Slice;
import dev.dovetail.Snapshot;
import dev.dovetail.Transaction;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.Write;
import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.Operation;
import dev.dovetail.model.PatternModel;
import dev.dovetail.testkit.values.RecordParts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a method of a repository is called.
 *
 * @param arguments what each parameter stands for, in order
 */
record Call(PatternModel pattern, Method method, List<Argument> arguments) {

  /**
   * What a parameter stands for.
   *
   * @param kind what decides the value
   * @param component whose value it is, or an empty text
   */
  record Argument(Kind kind, String component, Type type) {}

  /** What decides the value of an argument. */
  enum Kind {
    COMPONENT,
    LOWER,
    UPPER,
    START,
    RECORD,
    RECORDS,
    COMPONENTS,
    PAGE,
    SEGMENT,
    SEGMENTS,
    FUNCTION,
    NEW,
    ANY,
    UNKNOWN
  }

  /** {@return the call of a pattern, or nothing if its method can't be told from others} */
  static Optional<Call> of(Subject subject, PatternModel pattern) {
    List<Call> possible = new ArrayList<>();
    for (Method method : subject.type().getMethods()) {
      if (method.getName().equals(pattern.name())
          && !method.isDefault()
          && method.getParameterCount() == pattern.parameters().size()) {
        method.setAccessible(true); // Repositories of tests are rarely public.
        Call call = new Call(pattern, method, arguments(subject, pattern, method));
        if (call.fits(subject)) {
          possible.add(call);
        }
      }
    }
    return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
  }

  private static List<Argument> arguments(Subject subject, PatternModel pattern, Method method) {
    List<Argument> arguments = new ArrayList<>();
    Type[] types = method.getGenericParameterTypes();
    for (int i = 0; i < types.length; i++) {
      String name = pattern.parameters().get(i);
      arguments.add(argument(subject, pattern, name, resolved(subject, name, types[i])));
    }
    return List.copyOf(arguments);
  }

  /** What a parameter of the type of a generic repository is for this one. */
  private static Type resolved(Subject subject, String name, Type type) {
    if (!(type instanceof TypeVariable<?>)) {
      return type;
    }
    return subject.parts().has(name) ? subject.parts().part(name).type() : subject.parts().type();
  }

  private static Argument argument(Subject subject, PatternModel pattern, String name, Type type) {
    Class<?> raw = RecordParts.raw(type);
    Operation operation = pattern.operation();
    Optional<Argument> bound = KeyText.bound(subject.entity(), pattern, name, type);
    if (bound.isPresent()) {
      return bound.get();
    }
    if (raw == PageRequest.class) {
      return new Argument(Kind.PAGE, "", type);
    }
    if (raw == subject.parts().type()) {
      return new Argument(Kind.RECORD, "", type);
    }
    if (raw == UnaryOperator.class) {
      return new Argument(Kind.FUNCTION, "", type);
    }
    if (operation == Operation.SCAN) {
      return new Argument(name.equals("segment") ? Kind.SEGMENT : Kind.SEGMENTS, "", type);
    }
    if (raw == List.class && isOf(type, subject.parts().type())) {
      return new Argument(Kind.RECORDS, "", type);
    }
    if (raw == List.class
        && (operation == Operation.BATCH_GET || operation == Operation.BATCH_DELETE)) {
      String component = subject.parts().has(name) ? name : restOfTheKey(subject, pattern);
      return new Argument(Kind.COMPONENTS, component, type);
    }
    if (subject.parts().has(name)) {
      return new Argument(Kind.COMPONENT, name, type);
    }
    Optional<String> moved = subject.keyComponent(name, raw);
    if (operation == Operation.MOVE && moved.isPresent()) {
      return new Argument(Kind.NEW, moved.get(), type);
    }
    boolean known = !raw.getPackageName().equals("dev.dovetail");
    return new Argument(known ? Kind.ANY : Kind.UNKNOWN, "", type);
  }

  private static boolean isOf(Type list, Class<?> element) {
    return list instanceof ParameterizedType generic
        && (generic.getActualTypeArguments()[0] == element
            || generic.getActualTypeArguments()[0] instanceof TypeVariable<?>);
  }

  private static String restOfTheKey(Subject subject, PatternModel pattern) {
    String templates = subject.entity().pk() + "#" + subject.entity().sk();
    return subject.parts().all().stream()
        .map(RecordParts.Part::name)
        .filter(name -> templates.contains("{" + name + "}"))
        .filter(name -> !pattern.parameters().contains(name))
        .findFirst()
        .orElse("");
  }

  private boolean fits(Subject subject) {
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      if (argument.kind() == Kind.COMPONENT) {
        Class<?> wanted = inner(argument.type());
        Class<?> has = inner(subject.parts().part(argument.component()).type());
        if (Boxes.boxed(wanted) != Boxes.boxed(has)
            && !Boxes.boxed(wanted).isAssignableFrom(Boxes.boxed(has))) {
          return false;
        }
      }
    }
    return true;
  }

  /** {@return the class of a type, or of what is in it if it is an Optional} */
  static Class<?> inner(Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
      return RecordParts.raw(generic.getActualTypeArguments()[0]);
    }
    return RecordParts.raw(type);
  }

  /** {@return why no check can call it, or an empty text} */
  String obstacle() {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).kind() == Kind.UNKNOWN) {
        return "nothing says what to pass as its parameter " + pattern.parameters().get(i);
      }
    }
    return "";
  }

  /** Whether it prepares a part of a transaction. */
  boolean isWrite() {
    return method.getReturnType() == Write.class;
  }

  /** Whether it prepares a part of a snapshot. */
  boolean isRead() {
    return method.getReturnType() == Read.class;
  }

  /** Whether it gives pages, of either kind. */
  boolean takesPage() {
    return arguments.stream().anyMatch(argument -> argument.kind() == Kind.PAGE);
  }

  /** Whether all values it is called with are those of components. */
  boolean isExact() {
    return arguments.stream().noneMatch(argument -> argument.kind() == Kind.ANY);
  }

  /** Whether the caller says which version the item must have. */
  boolean demandsVersion(Subject subject) {
    Optional<String> version = subject.component(AttributeRole.VERSION);
    return version.isPresent()
        && (names(version.get()) || pattern.operation() == Operation.REPLACE && takesRecord());
  }

  boolean takesRecord() {
    return arguments.stream().anyMatch(argument -> argument.kind() == Kind.RECORD);
  }

  boolean names(String component) {
    return arguments.stream()
        .anyMatch(
            argument ->
                argument.kind() == Kind.COMPONENT && argument.component().equals(component));
  }

  /**
   * {@return what the method returns, when it is there; what it prepares is done alone}
   *
   * @throws RuntimeException that of the method, or of its write in a transaction
   */
  @Nullable Object invoke(Object repository, @Nullable Object[] values) {
    Object result = prepare(repository, values);
    if (result instanceof Write<?> write) {
      try {
        Transaction.of(write).commit();
      } catch (TransactionCanceled e) {
        throw e.refusal().orElse(e);
      }
      return write.item().orElse(null);
    }
    return result instanceof Read<?> read ? Snapshot.read(read).get(read) : result;
  }

  /**
   * {@return what the method returns, when it is there}
   *
   * @throws RuntimeException that of the method
   */
  @Nullable Object prepare(Object repository, @Nullable Object[] values) {
    try {
      Object result = method.invoke(repository, values);
      return result instanceof CompletableFuture<?> future ? future.join() : result;
    } catch (InvocationTargetException e) {
      throw failure(e.getCause());
    } catch (CompletionException e) {
      throw failure(e.getCause());
    } catch (IllegalAccessException | IllegalArgumentException e) {
      throw new IllegalStateException(
          method + " can't be called with " + Arrays.toString(values) + ": " + e, e);
    }
  }

  private static RuntimeException failure(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }

  /** {@return the type of what a page, an Optional, a stream or a future has} */
  Class<?> element() {
    Type type = method.getGenericReturnType();
    while (type instanceof ParameterizedType generic) {
      type = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }

  /** Whether what is read may leave out items by what the caller compares. */
  boolean isSlice() {
    return pattern.filtered();
  }

  static List<?> items(Object page) {
    return page instanceof Page<?> whole ? whole.items() : ((Slice<?>) page).items();
  }

  static Optional<String> next(Object page) {
    return page instanceof Page<?> whole ? whole.next() : ((Slice<?>) page).next();
  }
}
