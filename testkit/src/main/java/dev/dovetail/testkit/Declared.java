package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.SingleTable;
import dev.dovetail.Update;
import dev.dovetail.model.RepositoryModel;
import dev.dovetail.model.TableModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.List;

/** Interfaces that a test can ask for: tables, and repositories of tables. */
final class Declared {
  private static final List<Class<? extends Annotation>> REPOSITORY =
      List.of(Create.class, Get.class, Query.class, Replace.class, Update.class, Delete.class);

  private Declared() {}

  /** {@return whether the type carries this library's annotations, processed or not} */
  static boolean byDovetail(Class<?> type) {
    return type.isInterface()
        && (isTable(type) || REPOSITORY.stream().anyMatch(annotation -> carries(type, annotation)));
  }

  /**
   * {@return the table or repository on an engine, with its table created}
   *
   * @throws IllegalArgumentException if javac wrote nothing for it, or it isn't in just one table
   */
  static Object on(LocalDynamoDb engine, Class<?> type) {
    if (isTable(type)) {
      return engine.table(type);
    }
    List<TableModel> tables =
        ModelFiles.beside(type).stream()
            .filter(model -> model.repository(type.getName()).isPresent())
            .toList();
    if (tables.size() != 1) {
      throw new IllegalArgumentException(notInOneTable(type, tables));
    }
    return repository(engine, tables.get(0), type);
  }

  private static boolean isTable(Class<?> type) {
    return carries(type, SingleTable.class);
  }

  private static Object repository(LocalDynamoDb engine, TableModel model, Class<?> type) {
    RepositoryModel repository = model.repository(type.getName()).orElseThrow();
    try {
      Class<?> table = Class.forName(model.type(), true, type.getClassLoader());
      return table.getMethod(repository.accessor()).invoke(engine.table(table));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "The model says that "
              + model.type()
              + "."
              + repository.accessor()
              + "() returns "
              + type.getName()
              + ", but the class does not agree: "
              + e
              + ". Compile both again.",
          e);
    }
  }

  private static String notInOneTable(Class<?> type, List<TableModel> tables) {
    if (tables.isEmpty()) {
      return "No model beside "
          + type.getName()
          + " has it as a repository. Return it from a method of an interface with @SingleTable in"
          + " the same module, and name dovetail-processor in annotationProcessorPaths there; or"
          + " take the table interface as the parameter.";
    }
    return type.getName()
        + " is a repository of several tables: "
        + String.join(", ", tables.stream().map(TableModel::type).toList())
        + ". Take the table interface as the parameter.";
  }

  /** The annotations end at compile time, but their names stay in the class file. */
  private static boolean carries(Class<?> type, Class<? extends Annotation> annotation) {
    return classFile(type).contains(annotation.descriptorString());
  }

  private static String classFile(Class<?> type) {
    String name = type.getName().substring(type.getPackageName().length()).replaceFirst("^\\.", "");
    try (InputStream in = type.getResourceAsStream(name + ".class")) {
      return in == null ? "" : new String(in.readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
