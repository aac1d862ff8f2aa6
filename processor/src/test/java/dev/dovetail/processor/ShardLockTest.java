package dev.dovetail.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.model.LockModel;
import dev.dovetail.spi.Shards;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items stay in the shards in which they were stored. */
class ShardLockTest {
  private static final String BEFORE =
      """
      package org.example;

      import dev.dovetail.*;
      import java.util.*;

      final class Design {
        @Sharded(16)
        @Entity(type = "EVENT", pk = "DAY#{day}", sk = "EVENT#{name}#{id}")
        record Event(String day, String name, long id) {}

        interface Events {
          @Query Page<Event> on(String day, PageRequest page);
        }

        @SingleTable
        interface AppTable {
          Events events();
        }
      }
      """;

  @TempDir Path folder;
  private Locked locked;

  @BeforeEach
  void commit() throws IOException {
    locked = new Locked(folder);
    locked.commit(BEFORE);
  }

  @Test
  void compile_sameShards_saysNothing() {
    assertThat(locked.findings(BEFORE)).isEmpty();
  }

  @Test
  void compile_anotherNumber_isBrokenAtTheNumber() {
    Locked.Finding finding = only(BEFORE.replace("@Sharded(16)", "@Sharded(32)"));

    assertThat(finding.place()).startsWith("32)");
    assertThat(finding.message())
        .startsWith(
            "[KeyLockBroken] The entity Event had 16 shards and has 32 shards now: items that are"
                + " stored keep the old key")
        .contains("Keep @Sharded(16), or give the new form an entity of its own");
  }

  @Test
  void compile_noShardsAnyMore_isBrokenAtTheKey() {
    Locked.Finding finding = only(BEFORE.replace("@Sharded(16)", ""));

    assertThat(finding.place()).startsWith("\"DAY#{day}\"");
    assertThat(finding.message()).contains("had 16 shards and has no shards now");
  }

  @Test
  void compile_newShards_isBrokenAtTheNumber() throws IOException {
    locked.commit(BEFORE.replace("@Sharded(16)", ""));
    Locked.Finding finding = only(BEFORE);

    assertThat(finding.place()).startsWith("16)");
    assertThat(finding.message())
        .contains("had no shards and has 16 shards now")
        .contains("Keep it without @Sharded, or");
  }

  @Test
  void compile_anotherTemplateOfThePartition_isBrokenAsEver() {
    Locked.Finding finding = only(BEFORE.replace("\"DAY#{day}\"", "\"D#{day}\""));

    assertThat(finding.message())
        .contains("was \"DAY#{day}#{~shard}\" and is \"D#{day}#{~shard}\"");
  }

  @Test
  void lock_goldenKey_isOfTheShardInWhichCoreKeepsTheItem() throws IOException {
    LockModel lock = read(locked.lockOf(BEFORE));
    String pk = lock.entities().get(0).pk().golden();
    String sk = lock.entities().get(0).sk().golden();

    assertThat(pk).isEqualTo(Shards.key("DAY#a$20b$23c$24", sk, 16).pk());
  }

  @Test
  void compile_goldenShardOfAnotherHash_isBroken() throws IOException {
    String lock = Files.readString(locked.file());
    String pk = read(lock).entities().get(0).pk().golden();
    String other = pk.substring(0, pk.length() - 2) + (pk.endsWith("00") ? "01" : "00");
    Files.writeString(locked.file(), lock.replace(pk, other));

    assertThat(only(BEFORE).message()).contains("for the sample values now, and gave");
  }

  private static LockModel read(String json) throws IOException {
    return LockModel.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private Locked.Finding only(String source) {
    List<Locked.Finding> findings = locked.findings(source);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
