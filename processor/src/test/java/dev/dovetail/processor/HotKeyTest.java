package dev.dovetail.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.dovetail.model.EntityModel;
import dev.dovetail.model.HotKeyModel;
import dev.dovetail.model.TableModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The model says of which entities few partitions take all writes. */
class HotKeyTest {
  @ParameterizedTest
  @CsvSource({
    "NOTES, 1, false",
    "NOTES#{kind}, 3, false",
    "NOTES#{done}, 2, false",
    "NOTES#{kind}#{done}, 6, false",
    "NOTES#{day}, 1, true",
    "NOTES#{month}, 1, true",
    "NOTES#{kind}#{day}, 3, true"
  })
  void compile_keyWithFewValues_saysHowManyPartitionsTakeTheWrites(
      String pk, int partitions, boolean dated) throws IOException {
    assertThat(hotKey(pk, "NOTE#{id}", "")).isEqualTo(new HotKeyModel(partitions, dated));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NOTES#{user}", "NOTES#{kind}#{user}", "NOTES#{number}", "NOTES#{day}#{number}"})
  void compile_keyWithManyValues_saysNothing(String pk) throws IOException {
    assertThat(hotKey(pk, "NOTE#{id}", "")).isNull();
  }

  @Test
  void compile_enumWithMoreThanAHundredConstants_saysNothing() throws IOException {
    assertThat(hotKey("NOTES#{place}", "NOTE#{id}", "")).isNull();
    assertThat(hotKey("NOTES#{region}", "NOTE#{id}", "")).isEqualTo(new HotKeyModel(100, false));
    assertThat(hotKey("NOTES#{region}#{done}", "NOTE#{id}", "")).isNull();
  }

  @Test
  void compile_onlyItemOrShards_saysNothing() throws IOException {
    assertThat(hotKey("NOTES#{kind}", "SUMMARY", "")).isNull();
    assertThat(hotKey("NOTES#{kind}", "OF#{kind}", "")).isNull();
    assertThat(hotKey("NOTES#{kind}", "NOTE#{id}", "@Sharded(4)")).isNull();
  }

  private static @Nullable HotKeyModel hotKey(String pk, String sk, String more)
      throws IOException {
    String source =
        """
        package org.example;

        import dev.dovetail.*;
        import java.time.*;
        import java.util.*;

        final class Design {
          @ANNOTATIONS@
          @Entity(type = "NOTE", pk = "@PK@", sk = "@SK@")
          record Note(
              String user, String id, Kind kind, boolean done, LocalDate day, YearMonth month,
              int number, Place place, Region region) {}

          enum Kind { A, B, C }

          enum Place { @PLACES@ }

          enum Region { @REGIONS@ }

          interface Notes {
            @Create Note create(Note note);
          }

          @SingleTable(name = "design")
          interface AppTable {
            Notes notes();
          }
        }
        """
            .replace("@ANNOTATIONS@", more)
            .replace("@PK@", pk)
            .replace("@SK@", sk)
            .replace("@PLACES@", constants(101))
            .replace("@REGIONS@", constants(100));
    Compilation compilation =
        Cases.compile(List.of(JavaFileObjects.forSourceString("org.example.Design", source)));
    assertThat(compilation.errors()).isEmpty();
    try (InputStream in =
        compilation.generatedFiles().stream()
            .filter(file -> file.getName().endsWith("META-INF/dovetail/design.json"))
            .findFirst()
            .orElseThrow()
            .openInputStream()) {
      EntityModel entity = TableModel.read(in).entities().get(0);
      return entity.hotKey();
    }
  }

  private static String constants(int number) {
    StringBuilder text = new StringBuilder("C0");
    for (int i = 1; i < number; i++) {
      text.append(", C").append(i);
    }
    return text.toString();
  }
}
