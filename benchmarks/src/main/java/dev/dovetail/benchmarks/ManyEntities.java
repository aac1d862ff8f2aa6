package dev.dovetail.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sources of a table with any number of entities, each of them as that of the README. */
final class ManyEntities {
  private ManyEntities() {}

  static void write(Path folder, int entities) throws IOException {
    Path target = Files.createDirectories(folder.resolve("org/example"));
    StringBuilder table =
        new StringBuilder("package org.example;\n\n@dev.dovetail.SingleTable\n")
            .append("public interface ManyTable {\n");
    for (int i = 0; i < entities; i++) {
      Files.writeString(target.resolve("Todo" + i + ".java"), entity(i));
      Files.writeString(target.resolve("Todos" + i + ".java"), repository(i));
      table.append("  Todos").append(i).append(" todos").append(i).append("();\n");
    }
    Files.writeString(target.resolve("ManyTable.java"), table.append("}\n").toString());
  }

  private static String entity(int number) {
    return """
      package org.example;

      import dev.dovetail.*;
      import java.time.Instant;

      @Entity(type = "TODO%1$d", pk = "USER#{userId}", sk = "TODO%1$d#{id}")
      @Index(name = "byStatus", pk = {"userId", "status"}, sk = {"createdAt", "id"})
      public record Todo%1$d(
          String userId,
          @GeneratedId String id,
          String content,
          Todo%1$d.Status status,
          @CreatedAt Instant createdAt,
          @UpdatedAt Instant updatedAt,
          @Version long version) {
        public enum Status { OPEN, DONE }
      }
      """
        .formatted(number);
  }

  private static String repository(int number) {
    return """
      package org.example;

      import dev.dovetail.*;
      import java.util.Optional;

      public interface Todos%1$d {
        @Create Todo%1$d create(String userId, String content, Todo%1$d.Status status);
        @Get Optional<Todo%1$d> get(String userId, String id);
        @Query Page<Todo%1$d> ofUser(String userId, PageRequest page);
        @Query(index = "byStatus")
        Page<Todo%1$d> ofUserWithStatus(String userId, Todo%1$d.Status status, PageRequest page);
        @Update Todo%1$d changeStatus(String userId, String id, Todo%1$d.Status status, long version);
        @Delete void delete(String userId, String id);
      }
      """
        .formatted(number);
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
