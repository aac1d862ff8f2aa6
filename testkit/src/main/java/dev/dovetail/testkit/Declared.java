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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Interfaces that a test can ask for: tables, and repositories of tables. */
final class Declared {
  private static final List<Class<? extends Annotation>> REPOSITORY =
      List.of(Create.class, Get.class, Query.class, Replace.class, Update.class, Delete.class);

  private enum Kind {
    TABLE,
    REPOSITORY,
    OTHER
  }

  private static final ClassValue<Kind> KIND =
      new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> type) {
          return kind(type);
        }
      };

  private Declared() {}

  /** {@return whether the type carries this library's annotations, processed or not} */
  static boolean byDovetail(Class<?> type) {
    return KIND.get(type) != Kind.OTHER;
  }

  /** {@return the table interfaces among some types, and of the repositories among them} */
  static Set<Class<?>> tables(Class<?>... types) {
    Set<Class<?>> tables = new HashSet<>();
    for (Class<?> type : types) {
      if (KIND.get(type) == Kind.TABLE) {
        tables.add(type);
      } else if (KIND.get(type) == Kind.REPOSITORY) {
        List<TableModel> models = models(type);
        if (models.size() == 1) {
          table(models.get(0), type).ifPresent(tables::add);
        }
      }
    }
    return tables;
  }

  private static Kind kind(Class<?> type) {
    if (!type.isInterface()) {
      return Kind.OTHER;
    }
    String file = classFile(type);
    if (carries(file, SingleTable.class)) {
      return Kind.TABLE;
    }
    return REPOSITORY.stream().anyMatch(annotation -> carries(file, annotation))
        ? Kind.REPOSITORY
        : Kind.OTHER;
  }

  /**
   * {@return the table or repository on an engine, with its table created}
   *
   * @throws IllegalArgumentException if javac wrote nothing for it, or it isn't in just one table
   */
  static Object on(LocalDynamoDb engine, Class<?> type) {
    if (KIND.get(type) == Kind.TABLE) {
      return engine.table(type);
    }
    List<TableModel> tables = models(type);
    if (tables.size() != 1) {
      throw new IllegalArgumentException(notInOneTable(type, tables));
    }
    return repository(engine, tables.get(0), type);
  }

  private static List<TableModel> models(Class<?> repository) {
    return ModelFiles.beside(repository).stream()
        .filter(model -> model.repository(repository.getName()).isPresent())
        .toList();
  }

  private static Optional<Class<?>> table(TableModel model, Class<?> repository) {
    try {
      return Optional.of(Class.forName(model.type(), true, repository.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
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
  private static boolean carries(String classFile, Class<? extends Annotation> annotation) {
    return classFile.contains(annotation.descriptorString());
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
