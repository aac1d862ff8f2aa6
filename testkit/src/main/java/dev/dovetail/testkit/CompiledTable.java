package dev.dovetail.testkit;

import dev.dovetail.model.TableModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table interface with what javac wrote for it: the generated class and the model. */
record CompiledTable<T>(Class<T> type, TableModel model, Method factory) {
  private static final ClassValue<CompiledTable<?>> FOUND =
      new ClassValue<>() {
        @Override
        protected CompiledTable<?> computeValue(Class<?> type) {
          return find(type);
        }
      };

  /**
   * Finds both.
   *
   * @throws IllegalArgumentException if one is missing
   */
  @SuppressWarnings("unchecked") // What is found for a type is of that type.
  static <T> CompiledTable<T> of(Class<T> type) {
    return (CompiledTable<T>) FOUND.get(type);
  }

  private static <T> CompiledTable<T> find(Class<T> type) {
    Method factory = factory(type);
    TableModel model =
        ModelFiles.beside(type).stream()
            .filter(candidate -> candidate.type().equals(type.getName()))
            .findFirst()
            .orElseThrow(() -> notCompiled(type, "no model of it in META-INF/dovetail", null));
    return new CompiledTable<>(type, model, factory);
  }

  /** {@return the table interface on the clients of an engine} */
  T on(LocalDynamoDb engine, String tableName) {
    try {
      return type.cast(
          factory.getParameterCount() == 2
              ? factory.invoke(null, engine.client(), tableName)
              : factory.invoke(null, engine.client(), engine.asyncClient(), tableName));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(factory + " failed: " + e.getCause(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(factory + " is not accessible.", e);
    }
  }

  private static Method factory(Class<?> type) {
    String name = generatedName(type);
    try {
      Method factory = factoryOf(Class.forName(name, true, type.getClassLoader()));
      factory.setAccessible(true); // The table interface of a test is rarely public.
      return factory;
    } catch (ClassNotFoundException e) {
      throw notCompiled(type, "no class " + name, e);
    } catch (NoSuchMethodException e) {
      throw notCompiled(type, "no method on(DynamoDbClient, String) in " + name, e);
    }
  }

  /** A table with a method that returns a future needs both clients. */
  private static Method factoryOf(Class<?> generated) throws NoSuchMethodException {
    try {
      return generated.getDeclaredMethod(
          "on", DynamoDbClient.class, DynamoDbAsyncClient.class, String.class);
    } catch (NoSuchMethodException e) {
      return generated.getDeclaredMethod("on", DynamoDbClient.class, String.class);
    }
  }

  private static String generatedName(Class<?> type) {
    StringBuilder name = new StringBuilder(type.getSimpleName());
    for (Class<?> outer = type.getEnclosingClass();
        outer != null;
        outer = outer.getEnclosingClass()) {
      name.insert(0, outer.getSimpleName());
    }
    String prefix = type.getPackageName().isEmpty() ? "" : type.getPackageName() + ".";
    return prefix + "DynamoDb" + name;
  }

  private static IllegalArgumentException notCompiled(
      Class<?> type, String missing, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "There is "
            + missing
            + " on the class path, so the annotation processor did not run where "
            + type.getName()
            + " was compiled. Annotate the interface with @SingleTable, name dovetail-processor in"
            + " annotationProcessorPaths of that module and compile it again.",
        cause);
  }
}
