package dev.dovetail.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What aliases and entity versions do to the key lock. */
class KeyLockHistoryTest {
  private static final String BEFORE =
      """
      package org.example;

      import dev.dovetail.*;
      import java.time.*;
      import java.util.Map;
      import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

      final class Design {
        static final class Upgrade implements ItemUpgrade {
          @Override
          public Map<String, AttributeValue> upgrade(int from, Map<String, AttributeValue> item) {
            return item;
          }
        }

        @Entity(type = "TODO", pk = "USER#{userId}", sk = "TODO#{dueAt}")
        @Index(name = "byOwner", pk = "owner", sk = "madeAt")
        record Todo(String userId, Instant dueAt, String owner, Instant madeAt) {}

        interface Todos {
          @Replace Todo replace(Todo todo);
        }

        @Entity(type = "NOTE", pk = "USER#{userId}", sk = "NOTE#{id}")
        record Note(String userId, String id) {}

        interface Notes {
          @Replace Note replace(Note note);
        }

        @SingleTable
        interface AppTable {
          Todos todos();

          Notes notes();
        }
      }
      """;

  private static final String RENAMED =
      BEFORE.replace("type = \"TODO\"", "type = \"TASK\", aliases = \"TODO\"");

  @TempDir Path folder;
  private Locked locked;

  @BeforeEach
  void commit() throws IOException {
    locked = new Locked(folder);
    locked.commit(BEFORE);
  }

  @Test
  void lock_entityWithoutHistory_hasNoPropertyOfIt() throws IOException {
    assertThat(Files.readString(locked.file()))
        .doesNotContain("aliases")
        .doesNotContain("entityVersion");
  }

  @Test
  void lock_entityWithHistory_hasAliasesInOrderAndTheVersion() throws IOException {
    String lock =
        locked.lockOf(
            version(BEFORE, 4)
                .replace("type = \"TODO\"", "type = \"TODO\", aliases = {\"Z\", \"A\"}"));

    assertThat(lock.replaceAll("\\s", ""))
        .contains("\"aliases\":[\"A\",\"Z\"],\"entityVersion\":4}");
  }

  @Test
  void compile_typeRenamedWithTheOldOneAsAlias_isOutdatedOnly() {
    assertOutdated(RENAMED, "the entity type \"TODO\" is \"TASK\", with the old one as an alias");
  }

  @Test
  void compile_typeRenamedWithAliasAndKeyRenamedToo_isBrokenAtTheKey() {
    assertBroken(
        RENAMED.replace("TODO#{dueAt}", "TASK#{dueAt}"),
        "\"TASK#{dueAt}\")",
        "The sort key of entity Todo was \"TODO#{dueAt}\" and is \"TASK#{dueAt}\" now");
  }

  @Test
  void compile_typeRenamedWithAliasAndIndexAttributeChanged_isBrokenAtTheIndex() {
    assertBroken(
        RENAMED.replace("Instant madeAt", "LocalDate madeAt"),
        "\"madeAt\")",
        "The component madeAt of entity Todo was stored as instant and is stored as date now");
  }

  @Test
  void compile_aliasOfALockedType_isComparedWhenItIsRenamedAgain() throws IOException {
    locked.commit(RENAMED);

    assertOutdated(
        BEFORE.replace("type = \"TODO\"", "type = \"JOB\", aliases = {\"TODO\", \"TASK\"}"),
        "the entity type \"TASK\" is \"JOB\", with the old one as an alias");
    assertOutdated(
        BEFORE.replace("type = \"TODO\"", "type = \"TODO\", aliases = \"TASK\""),
        "the entity type \"TASK\" is \"TODO\", with the old one as an alias");
  }

  @Test
  void compile_aliasGone_isBroken() throws IOException {
    locked.commit(RENAMED);

    assertBroken(
        RENAMED.replace(", aliases = \"TODO\"", ""),
        "@Entity(type = \"TASK\"",
        "The entity Todo had the alias \"TODO\" in the key lock of table app and has it no more: items that are"
            + " stored with it stay, and no repository reads them. Write aliases = \"TODO\" as well, or accept it once"
            + " each of them has been written again.");
  }

  @Test
  void compile_aliasThatAnotherEntityHasNow_isBroken() throws IOException {
    locked.commit(RENAMED);

    assertBroken(
        RENAMED
            .replace(", aliases = \"TODO\"", "")
            .replace("type = \"NOTE\"", "type = \"NOTE\", aliases = \"TODO\""),
        "@Entity(type = \"TASK\"",
        "The entity Todo had the alias \"TODO\" in the key lock");
  }

  @Test
  void compile_typeThatIsAnAliasOfAnotherEntityNow_isComparedWithThatOne() {
    String after =
        BEFORE
            .replace("type = \"TODO\"", "type = \"TASK\"")
            .replace("type = \"NOTE\"", "type = \"NOTE\", aliases = \"TODO\"");

    assertThat(locked.findings(after))
        .extracting(Locked.Finding::message)
        .anyMatch(
            message ->
                message.contains(
                    "The sort key of entity Note was \"TODO#{dueAt}\" and is \"NOTE#{id}\" now"));
  }

  @Test
  void compile_aliasAdded_isOutdatedOnly() {
    assertOutdated(
        BEFORE.replace("type = \"TODO\"", "type = \"TODO\", aliases = \"JOB\""),
        "the entity Todo has the alias \"JOB\"");
  }

  @Test
  void compile_versionRaised_isOutdatedOnly() {
    assertOutdated(version(BEFORE, 2), "the entity Todo has version 2");
  }

  @Test
  void compile_versionLowered_isBroken() throws IOException {
    locked.commit(version(BEFORE, 3));

    assertBroken(
        version(BEFORE, 2),
        "2, upgrade",
        "The entity Todo has version 3 in the key lock and 2 now: items that are stored with the later one can't be"
            + " read. Write version = 3.");
    assertBroken(
        BEFORE, "@Entity(type = \"TODO\"", "The entity Todo has version 3 in the key lock");
  }

  @Test
  void compile_keyComponentRenamedAndVersionRaised_isOutdatedAsAnUpgradeCanRenameIt() {
    String renamed = BEFORE.replace("{userId}\", sk = \"TODO", "{author}\", sk = \"TODO");
    String after = renamed.replace("Todo(String userId", "Todo(String author");

    assertOutdated(
        version(after, 2),
        "the entity Todo has version 2, the component userId of entity Todo is author, as its upgrade"
            + " has to provide");
    assertBroken(after, "\"USER#{author}\"", "The partition key \"USER#{author}\" of entity Todo");
  }

  @Test
  void compile_renamedKeyComponentThatIsAnIndexAttribute_isBrokenEvenWithAnUpgrade()
      throws IOException {
    locked.commit(BEFORE.replace("pk = \"owner\"", "pk = \"userId\""));
    String after =
        BEFORE
            .replace("pk = \"owner\"", "pk = \"author\"")
            .replace("{userId}\", sk = \"TODO", "{author}\", sk = \"TODO")
            .replace("Todo(String userId", "Todo(String author");

    assertBroken(
        version(after, 2),
        "\"author\", sk = \"madeAt\"",
        "The index \"byOwner\" of table app had the key (_type, userId) (madeAt) and has (_type, author)");
  }

  @Test
  void compile_whatAnUpgradeCantChange_isBrokenThoughTheVersionIsRaised() {
    assertBroken(
        version(BEFORE.replace("Instant dueAt", "LocalDate dueAt"), 2),
        "\"TODO#{dueAt}\"",
        "The component dueAt of entity Todo was instant(nanos) and is date now");
    assertBroken(
        version(BEFORE.replace("TODO#{dueAt}", "T#{dueAt}"), 2),
        "\"T#{dueAt}\"",
        "The sort key of entity Todo was");
    assertBroken(
        version(BEFORE.replace("Instant madeAt", "LocalDate madeAt"), 2),
        "\"madeAt\")",
        "The component madeAt of entity Todo was stored as instant and is stored as date now");
    assertBroken(
        version(BEFORE.replace("String owner", "long owner"), 2),
        "\"owner\", sk",
        "The attribute owner of the index \"byOwner\" had the type S and has N now");
  }

  private static String version(String source, int version) {
    return source.replace(
        "{dueAt}\")", "{dueAt}\", version = " + version + ", upgrade = Upgrade.class)");
  }

  private void assertBroken(String after, String place, String message) {
    List<Locked.Finding> findings = locked.findings(after);
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).kind()).isEqualTo(Kind.ERROR);
    assertThat(findings.get(0).message()).startsWith("[KeyLockBroken] " + message);
    assertThat(findings.get(0).place()).startsWith(place);
  }

  private void assertOutdated(String after, String changes) {
    assertThat(locked.findings(after))
        .extracting(Locked.Finding::message)
        .containsExactly(
            "[KeyLockOutdated] The key lock "
                + locked.file()
                + " is older than table app: "
                + changes
                + ". Items that are stored are not touched. Accept it: "
                + locked.accept());
  }
}
