package dev.dovetail.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sources of a table with any number of entities, each with an index and a repository. */
final class ManyEntities {
  private ManyEntities() {}

  static void write(Path folder, int entities) throws IOException {
    Path target = Files.createDirectories(folder.resolve("org/example"));
    StringBuilder table =
        new StringBuilder("package org.example;\n\n@dev.dovetail.SingleTable\n")
            .append("public interface ManyTable {\n");
    for (int i = 0; i < entities; i++) {
      Files.writeString(target.resolve("Note" + i + ".java"), entity(i));
      Files.writeString(target.resolve("Notes" + i + ".java"), repository(i));
      table.append("  Notes").append(i).append(" notes").append(i).append("();\n");
    }
    Files.writeString(target.resolve("ManyTable.java"), table.append("}\n").toString());
  }

  private static String entity(int number) {
    return """
      package org.example;

      import dev.dovetail.*;
      import java.math.BigDecimal;
      import java.time.Instant;
      import java.util.List;
      import java.util.Optional;

      @Entity(type = "NOTE%1$d", pk = "USER#{userId}", sk = "NOTE%1$d#{createdAt}#{id}")
      @Index(name = "byStatus", pk = {"userId", "status"}, sk = {"createdAt", "id"})
      public record Note%1$d(
          String userId,
          @GeneratedId String id,
          String title,
          Note%1$d.Status status,
          Optional<BigDecimal> price,
          List<String> tags,
          List<Note%1$d.Line> lines,
          @CreatedAt Instant createdAt,
          @UpdatedAt Instant updatedAt,
          @Version long version) {
        public enum Status { OPEN, DONE }

        public record Line(String text, int count, boolean done) {}
      }
      """
        .formatted(number);
  }

  private static String repository(int number) {
    return """
      package org.example;

      import dev.dovetail.*;
      import java.time.Instant;
      import java.util.List;
      import java.util.Optional;

      public interface Notes%1$d {
        @Create Note%1$d create(String userId, String title, Note%1$d.Status status);
        @Get Optional<Note%1$d> get(String userId, Instant createdAt, String id);
        @Query Page<Note%1$d> ofUser(String userId, PageRequest page);
        @Query(index = "byStatus", descending = true)
        Page<Note%1$d> ofUserWithStatus(String userId, Note%1$d.Status status, PageRequest page);
        @Replace Note%1$d replace(Note%1$d note);
        @Update Note%1$d tag(String userId, Instant createdAt, String id, List<String> tags, long version);
        @Delete void delete(String userId, Instant createdAt, String id);
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
