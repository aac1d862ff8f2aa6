package dev.dovetail.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.model.LockModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes of a design do to the key lock, each as a source before and a source after. */
class KeyLockTest {
  private static final String BEFORE =
      """
      package org.example;

      import dev.dovetail.*;
      import java.math.BigDecimal;
      import java.time.*;
      import java.util.UUID;

      final class Design {
        enum Status { DONE, OPEN }

        @Entity(type = "TODO", pk = "USER#{userId}", sk = "TODO#{status}#{dueAt}")
        @Index(name = "byTotal", pk = "owner", sk = {"total", "colour", "madeAt"})
        record Todo(
            String userId, Status status, Instant dueAt,
            UUID owner, long total, Status colour, Instant madeAt, String note) {}

        interface Todos {
          @Replace Todo replace(Todo todo);
        }

        @SingleTable
        interface AppTable {
          Todos todos();
        }
      }
      """;

  private static final String COMPOSED =
      BEFORE.replace(
          "@Index(",
          "@ComposedIndex(name = \"byColour\", pk = \"COLOUR#{colour}\", sk = \"{madeAt}\")\n  @Index(");

  private static final String LOCAL =
      BEFORE.replace(
          "@Index(", "@LocalIndex(name = \"byMade\", sk = \"MADE#{madeAt}\")\n  @Index(");

  @TempDir Path folder;
  private Locked locked;

  @BeforeEach
  void commit() throws IOException {
    locked = new Locked(folder);
    locked.commit(BEFORE);
  }

  @Test
  void compile_sameDesign_saysNothing() {
    assertThat(locked.findings(BEFORE)).isEmpty();
  }

  @Test
  void compile_whatNoKeyDependsOn_saysNothing() {
    String after =
        BEFORE
            .replace("String note", "int note, boolean more")
            .replace("record Todo(", "record Task(")
            .replace("Todo replace(Todo todo)", "Task replace(Task task)")
            .replace("{ DONE, OPEN }", "{ OPEN, DONE }");

    assertThat(locked.findings(after)).isEmpty();
  }

  @Test
  void compile_missingLock_saysWhatToType() throws IOException {
    Files.delete(locked.file());

    assertThat(locked.findings(BEFORE))
        .usingElementComparator(KeyLockTest::compare)
        .containsExactly(
            error(
                "@SingleTable",
                "[KeyLockMissing] The table app has no key lock: there is no "
                    + locked.file()
                    + ", where the option dovetail.lock says to look. It keeps what stored items depend"
                    + " on. Make it and commit it: "
                    + locked.accept()));
  }

  @Test
  void compile_lockOfAnotherFormat_isUnreadable() throws IOException {
    Files.writeString(
        locked.file(), Files.readString(locked.file()).replace("\"format\": 1", "\"format\": 2"));

    assertUnreadable(
        "The model file has format 2, but this version of Dovetail reads format 1. Use the same"
            + " version of dovetail-processor and of the other Dovetail artifacts.");
  }

  @Test
  void compile_lockOfAnotherTable_isUnreadable() throws IOException {
    Files.writeString(
        locked.file(),
        Files.readString(locked.file()).replace("\"table\": \"app\"", "\"table\": \"shop\""));

    assertUnreadable("It is the lock of table shop.");
  }

  @Test
  void compile_lockWithABrokenTemplate_isUnreadable() throws IOException {
    Files.writeString(
        locked.file(), Files.readString(locked.file()).replace("USER#{userId}", "USER##{userId}"));

    assertUnreadable("A template in it has an empty segment.");
  }

  @Test
  void compile_lockThatIsNoJsonOrLacksAPart_isUnreadable() throws IOException {
    String lock = Files.readString(locked.file());
    for (String broken :
        List.of("", "no lock", "[]", lock.substring(1), lock.replace("\"golden\"", "\"g\""))) {
      Files.writeString(locked.file(), broken);

      assertThat(locked.findings(BEFORE))
          .as(broken)
          .hasSize(1)
          .allMatch(
              finding ->
                  finding
                      .message()
                      .startsWith("[KeyLockUnreadable] The key lock " + locked.file()));
    }
  }

  @Test
  void compile_lockWithOtherLineEnds_saysNothing() throws IOException {
    Files.writeString(locked.file(), Files.readString(locked.file()).replace("\n", "\r\n"));

    assertThat(locked.findings(BEFORE)).isEmpty();
  }

  @Test
  void compile_typeRenamed_asksWhetherItWas() {
    assertBroken(
        BEFORE.replace("type = \"TODO\"", "type = \"TASK\"").replace("TODO#", "TASK#"),
        "\"TASK\", pk",
        "The type \"TODO\" is in the key lock of table app, but no entity has it now: items that are"
            + " stored with it stay, and no repository reads them. Did you rename TODO to TASK? Then"
            + " keep its keys, and write aliases = \"TODO\". Keep an entity of type = \"TODO\" until they are copied or deleted.");
  }

  @Test
  void compile_typeRenamedAndKeysAsTheyWere_asksWhetherItWas() {
    assertBroken(
        BEFORE.replace("type = \"TODO\"", "type = \"TASK\""),
        "\"TASK\", pk",
        "The type \"TODO\" is in the key lock of table app, but no entity has it now: items that are"
            + " stored with it stay, and no repository reads them. Did you rename TODO to TASK? Then"
            + " keep its keys, and write aliases = \"TODO\". Keep an entity of type = \"TODO\" until they are copied or deleted.");
  }

  @Test
  void compile_typeGone_isBrokenAtTheTable() {
    assertBroken(
        BEFORE.replace("type = \"TODO\", pk = \"USER#", "type = \"NOTE\", pk = \"NOTES#"),
        "@SingleTable",
        "The type \"TODO\" is in the key lock of table app, but no entity has it now: items that are"
            + " stored with it stay, and no repository reads them. Keep an entity of type = \"TODO\""
            + " until they are copied or deleted.");
  }

  @Test
  void compile_typeGoneWithTwoThatMayBeItsHeir_doesNotGuess() {
    String job =
        """
        @Entity(type = "JOB", pk = "USER#{userId}", sk = "JOB#{status}#{dueAt}")
        record Job(String userId, Status status, Instant dueAt) {}

        interface Jobs { @Replace Job replace(Job job); }

        interface Todos""";
    String after =
        BEFORE
            .replace("type = \"TODO\"", "type = \"TASK\"")
            .replace("TODO#", "TASK#")
            .replace("interface Todos", job)
            .replace("Todos todos();", "Todos todos(); Jobs jobs();");

    assertThat(locked.findings(after))
        .hasSize(1)
        .allMatch(
            finding -> finding.message().contains("no repository reads them. Keep an entity"));
  }

  @Test
  void compile_twoComponentsThatBecomeOne_isNoRename() throws IOException {
    String template = "{status}#{dueAt}";
    String components = "Status status, Instant dueAt";
    locked.commit(BEFORE.replace(template, "{a}#{b}").replace(components, "String a, String b"));

    assertThat(locked.findings(BEFORE.replace(template, "{c}#{c}").replace(components, "String c")))
        .hasSize(1)
        .allMatch(finding -> finding.message().contains("was \"TODO#{a}#{b}\" and is"));
  }

  @Test
  void compile_booleanThatBecomesAString_isBrokenAsTheAttributeIsNoText() throws IOException {
    locked.commit(BEFORE.replace("Status status", "boolean status"));

    assertThat(locked.findings(BEFORE.replace("Status status", "String status")))
        .hasSize(1)
        .allMatch(finding -> finding.message().contains("was boolean and is string now"));
  }

  @Test
  void compile_templateChanged_isBrokenAtTheTemplate() {
    assertBroken(
        BEFORE.replace("TODO#{status}", "T#{status}"),
        "\"T#{status}#{dueAt}\")",
        "The sort key of entity Todo was \"TODO#{status}#{dueAt}\" and is \"T#{status}#{dueAt}\" now:"
            + " items that are stored keep the old key, under which get, update and delete don't look"
            + " for them; queries miss them, and a create writes a second item. Keep"
            + " \"TODO#{status}#{dueAt}\", or give the new form an entity of its own with another type"
            + " and copy the items.");
  }

  @Test
  void compile_facetsSwapped_isBroken() {
    assertThat(locked.findings(BEFORE.replace("{status}#{dueAt}", "{dueAt}#{status}")))
        .hasSize(1)
        .allMatch(finding -> finding.message().contains("is \"TODO#{dueAt}#{status}\" now"));
  }

  @Test
  void compile_anotherComponentInTheTemplate_isNoRename() {
    assertThat(locked.findings(BEFORE.replace("USER#{userId}", "USER#{note}")))
        .hasSize(1)
        .allMatch(
            finding -> finding.message().contains("was \"USER#{userId}\" and is \"USER#{note}\""));
  }

  @Test
  void compile_bothTemplatesChanged_areTwoErrors() {
    assertThat(
            locked.findings(BEFORE.replace("USER#", "U#").replace("TODO#{status}", "T#{status}")))
        .extracting(Locked.Finding::kind)
        .containsExactly(Kind.ERROR, Kind.ERROR);
  }

  @Test
  void compile_componentRenamed_isBrokenThoughKeysStay() {
    assertBroken(
        BEFORE.replace("{userId}", "{author}").replace("String userId", "String author"),
        "\"USER#{author}\", sk",
        "The partition key \"USER#{author}\" of entity Todo named {userId} where it names {author} now:"
            + " keys stay the same, but items that are stored have the attribute userId and not author,"
            + " so reading one fails, or misses the value if it may be absent. Keep the name userId, or raise the entity's version,"
            + " with an upgrade that renames the attribute.");
  }

  @Test
  void compile_encodingChanged_isBrokenAtTheTemplateThatNamesIt() {
    assertBroken(
        BEFORE.replace("Instant dueAt", "LocalDate dueAt"),
        "\"TODO#{status}#{dueAt}\")",
        "The component dueAt of entity Todo was instant(nanos) and is date now in the sort key"
            + " \"TODO#{status}#{dueAt}\": items that are stored keep the old key, under which get,"
            + " update and delete don't look for them, and queries miss them or return them out of"
            + " order. Keep instant(nanos), or give the new form an entity of its own with another type"
            + " and copy the items.");
  }

  @Test
  void compile_codeRenamed_asksWhetherItWas() {
    String after =
        BEFORE
            .replace("Status colour", "Colour colour")
            .replace("{ DONE, OPEN }", "{ FINISHED, OPEN }\n  enum Colour { DONE, OPEN }");

    assertBroken(
        after,
        "\"TODO#{status}#{dueAt}\")",
        "The component status of entity Todo has no code DONE any more: items that are stored with it"
            + " can't be read, and no key leads to them. Did you rename DONE to FINISHED? Keep the code;"
            + " a constant of another name keeps it by @Code(\"DONE\").");
  }

  @Test
  void compile_codeRemovedFromANativeIndex_isBrokenAtTheIndex() {
    String after =
        BEFORE
            .replace("Status colour", "Colour colour")
            .replace("enum Status", "enum Colour { OPEN }\n  enum Status");

    assertBroken(
        after,
        "{\"total\", \"colour\", \"madeAt\"})",
        "The component colour of entity Todo has no code DONE any more: items that are stored with it"
            + " can't be read, and no key leads to them. Keep the code; a constant of another name keeps"
            + " it by @Code(\"DONE\").");
  }

  @Test
  void compile_indexAttributeOfAnotherType_isBroken() {
    assertBroken(
        BEFORE.replace("long total", "String total"),
        "{\"total\", \"colour\", \"madeAt\"})",
        "The attribute total of the index \"byTotal\" had the type N and has S now: items that are"
            + " stored keep the old type, and DynamoDB leaves them out of the index. Keep the type, or"
            + " use a component of another name.");
  }

  @Test
  void compile_indexAttributeOfAnotherForm_isBroken() {
    assertBroken(
        BEFORE.replace("Instant madeAt", "LocalDate madeAt"),
        "{\"total\", \"colour\", \"madeAt\"})",
        "The component madeAt of entity Todo was stored as instant and is stored as date now in the"
            + " index \"byTotal\": items that are stored keep the old form and its order, and queries"
            + " miss them. Keep the type, or use a component of another name.");
  }

  @Test
  void compile_facetOfAnotherTypeThatIsIndexedToo_isOneError() throws IOException {
    String before = BEFORE.replace("pk = \"owner\"", "pk = \"userId\"");
    locked.commit(before);

    assertThat(locked.findings(before.replace("String userId", "long userId")))
        .hasSize(1)
        .allMatch(finding -> finding.message().contains("userId of entity Todo was string and is"));
  }

  @Test
  void compile_indexedComponentRenamed_isOneError() throws IOException {
    String before = BEFORE.replace("pk = \"owner\"", "pk = \"userId\"");
    locked.commit(before);

    assertThat(locked.findings(before.replace("userId", "author")))
        .hasSize(1)
        .allMatch(finding -> finding.message().contains("named {userId} where it names {author}"));
  }

  @Test
  void compile_indexKeyInAnotherOrder_isBroken() {
    assertBroken(
        BEFORE.replace("\"total\", \"colour\"", "\"colour\", \"total\""),
        "{\"colour\", \"total\", \"madeAt\"})",
        "The index \"byTotal\" of table app had the key (_type, owner) (total, colour, madeAt) and has"
            + " (_type, owner) (colour, total, madeAt) now. DynamoDB can't change the key of an index:"
            + " items that are stored are in none while a deployment replaces it, and queries fail. Give"
            + " the new key an index of another name.");
  }

  @Test
  void compile_goldenKeyOfAnotherText_isBroken() throws IOException {
    Files.writeString(
        locked.file(),
        Files.readString(locked.file()).replace("USER#a$20b$23c$24", "USER#a%20b%23c$24"));

    assertBroken(
        BEFORE,
        "\"USER#{userId}\", sk",
        "The partition key \"USER#{userId}\" of entity Todo gives \"USER#a$20b$23c$24\" for the sample"
            + " values now, and gave \"USER#a%20b%23c$24\": items that are stored keep the old key, under"
            + " which nothing looks for them. Keep the version of Dovetail that wrote the key lock, or"
            + " copy the items.");
  }

  @Test
  void compile_newCode_isOutdatedOnly() {
    assertOutdated(
        BEFORE.replace("{ DONE, OPEN }", "{ ARCHIVED, DONE, OPEN }"),
        "the component status of entity Todo is enum(ARCHIVED,DONE,OPEN), the component colour of"
            + " entity Todo is enum(ARCHIVED,DONE,OPEN)");
  }

  @Test
  void compile_enumOrUuidThatBecomesAString_isOutdatedOnly() {
    assertOutdated(
        BEFORE.replace("UUID owner", "String owner").replace("Status status", "String status"),
        "the component status of entity Todo is string, the component owner of entity Todo is string");
  }

  @Test
  void compile_newEntityAndNewIndex_areOutdatedOnly() {
    String after =
        BEFORE
            .replace(
                "@Index(", "@Index(name = \"byNote\", pk = \"note\", sk = \"dueAt\")\n  @Index(")
            .replace(
                "interface Todos",
                """
                @Entity(type = "NOTE", pk = "NOTE#{id}", sk = "NOTE")
                record Note(String id) {}

                interface Notes { @Replace Note replace(Note note); }

                interface Todos""")
            .replace("Todos todos();", "Todos todos(); Notes notes();");

    assertOutdated(
        after,
        "the index \"byNote\" is new, the entity type \"NOTE\" is new, the entity Todo is in the index"
            + " \"byNote\"");
  }

  @Test
  void compile_indexThatIsGone_isOutdatedOnly() {
    assertOutdated(BEFORE.replaceFirst("@Index\\(.*\\)\n", "\n"), "the index \"byTotal\" is gone");
  }

  @Test
  void compile_newTimeToLive_isOutdatedOnly() {
    assertOutdated(
        BEFORE.replace("String note", "@TimeToLive Instant end"), "items of entity Todo expire");
  }

  @Test
  void compile_timeToLiveRenamedOrGone_isBroken() throws IOException {
    String expiring = BEFORE.replace("String note", "@TimeToLive Instant end");
    locked.commit(expiring);

    assertThat(locked.findings(expiring)).isEmpty();
    assertBroken(
        expiring.replace("Instant end", "Instant until"),
        "@Entity",
        "The items of entity Todo expire by the attribute end in the key lock, and by until now: items"
            + " that are stored keep their time in end, where nothing looks for it, so they don't"
            + " expire, or can't be read. Keep @TimeToLive on end, or give the new form an entity of its"
            + " own with another type and copy the items.");
    assertBroken(
        BEFORE,
        "@Entity",
        "The items of entity Todo expire by the attribute end in the key lock, and not now: items that"
            + " are stored keep their time in end, where nothing looks for it, so they don't expire, or"
            + " can't be read. Keep @TimeToLive on end, or give the new form an entity of its own with"
            + " another type and copy the items.");
  }

  @Test
  void compile_composedIndexAddedToALockedEntity_isBroken() {
    assertBroken(
        COMPOSED,
        "\"byColour\", pk",
        "The entity Todo is not in the index \"byColour\" in the key lock. The library writes the key of"
            + " this index: items that are stored are not in it until they are written again. Use"
            + " @Index, which DynamoDB fills from what is stored, or accept it, deploy, and write each"
            + " item again with @Replace.");
  }

  @Test
  void compile_composedIndexTemplateChanged_isBrokenAtItsTemplate() throws IOException {
    locked.commit(COMPOSED);

    assertBroken(
        COMPOSED.replace("\"COLOUR#{colour}\"", "\"C#{colour}\""),
        "\"C#{colour}\", sk",
        "The partition key of index \"byColour\" of entity Todo was \"COLOUR#{colour}\" and is"
            + " \"C#{colour}\" now: items that are stored keep the old key in the index until they are"
            + " written again, and queries of the index miss them. Keep \"COLOUR#{colour}\", or accept"
            + " it, deploy, and write each item again with @Replace.");
  }

  @Test
  void compile_composedIndexThatLosesItsSortKey_isBrokenAsAnotherKey() throws IOException {
    locked.commit(COMPOSED);

    assertBroken(
        COMPOSED.replace(", sk = \"{madeAt}\"", ""),
        "@ComposedIndex(name = \"byColour\"",
        "The index \"byColour\" of table app had the key (_byColour_pk) (_byColour_sk) and has"
            + " (_byColour_pk) () now. DynamoDB can't change the key of an index: items that are stored"
            + " are in none while a deployment replaces it, and queries fail. Give the new key an index"
            + " of another name.");
  }

  @Test
  void compile_nativeIndexThatBecomesComposed_isBrokenAsAnotherKey() throws IOException {
    locked.commit(BEFORE.replace("byTotal", "byColour"));

    assertThat(locked.findings(COMPOSED.replaceFirst("@Index\\(.*\\)\n", "\n")))
        .hasSize(1)
        .allMatch(
            finding ->
                finding
                    .message()
                    .contains(
                        "had the key (_type, owner) (total, colour, madeAt) and has (_byColour_pk)"
                            + " (_byColour_sk) now"));
  }

  @Test
  void compile_encodingInAComposedIndexOnly_saysThatTheIndexKeyIsOld() throws IOException {
    String before = COMPOSED.replace("\"colour\", \"madeAt\"", "\"colour\"");
    locked.commit(before);

    assertBroken(
        before.replace("Instant madeAt", "LocalDate madeAt"),
        "\"{madeAt}\")",
        "The component madeAt of entity Todo was instant(nanos) and is date now in the sort key of index"
            + " \"byColour\" \"{madeAt}\": items that are stored keep the old key in the index until they"
            + " are written again, and queries of the index miss them. Keep instant(nanos), or accept"
            + " it, deploy, and write each item again with @Replace.");
  }

  @Test
  void compile_goldenKeyOfAComposedIndexOfAnotherText_isBroken() throws IOException {
    locked.commit(COMPOSED);
    Files.writeString(
        locked.file(), Files.readString(locked.file()).replace("COLOUR#DONE", "COLOUR#done"));

    assertThat(locked.findings(COMPOSED))
        .hasSize(1)
        .allMatch(finding -> finding.message().contains("gives \"COLOUR#DONE\""));
  }

  @Test
  void compile_localIndexAddedToALockedTable_isBroken() {
    assertBroken(
        LOCAL,
        "\"byMade\", sk",
        "The local index \"byMade\" is not in the key lock of table app. DynamoDB makes local indexes"
            + " together with the table only: items that are stored are in a table without it. Use"
            + " @Index, or make a new table and copy the items.");
  }

  @Test
  void compile_localIndexTemplateChanged_isBroken() throws IOException {
    locked.commit(LOCAL);

    assertThat(locked.findings(LOCAL.replace("MADE#", "M#")))
        .hasSize(1)
        .allMatch(finding -> finding.place().startsWith("\"M#{madeAt}\""))
        .allMatch(
            finding -> finding.message().contains("sort key of index \"byMade\" of entity Todo"));
  }

  @Test
  void compile_entityThatJoinsALocalIndex_isBroken() throws IOException {
    String two =
        LOCAL
            .replace(
                "interface Todos",
                """
                @Entity(type = "NOTE", pk = "USER#{userId}", sk = "NOTE#{madeAt}")
                record Note(String userId, Instant madeAt) {}

                interface Notes { @Replace Note replace(Note note); }

                interface Todos""")
            .replace("Todos todos();", "Todos todos(); Notes notes();");
    locked.commit(two);

    assertBroken(
        two.replace(
            "@Entity(type = \"NOTE\"",
            "@LocalIndex(name = \"byMade\", sk = \"NOTED#{madeAt}\") @Entity(type = \"NOTE\""),
        "\"byMade\", sk = \"NOTED",
        "The entity Note is not in the index \"byMade\" in the key lock. The library writes the key of"
            + " this index: items that are stored are not in it until they are written again. Use"
            + " @Index, which DynamoDB fills from what is stored, or accept it, deploy, and write each"
            + " item again with @Replace.");
  }

  @Test
  void compile_entityThatLeavesAnIndexOfOthers_isBrokenIfItsItemsStayThere() throws IOException {
    String note = "@Entity(type = \"NOTE\", pk = \"NOTE#{userId}\", sk = \"NOTE#{madeAt}\")";
    String two =
        COMPOSED
            .replace(
                "interface Todos",
                note
                    + """

                record Note(String userId, Instant madeAt, int total) {}

                interface Notes { @Replace Note replace(Note note); }

                interface Todos""")
            .replace("Todos todos();", "Todos todos(); Notes notes();");
    locked.commit(
        two.replace(
            note, "@ComposedIndex(name = \"byColour\", pk = \"N\", sk = \"{madeAt}\") " + note));

    assertBroken(
        two,
        note,
        "The entity Note is in the index \"byColour\" in the key lock, and other entities still are: items"
            + " that are stored keep the attributes of the index and stay in it, where queries of the"
            + " others can meet them. Keep the entity in the index, or accept it once these attributes"
            + " are removed from the items.");
  }

  @Test
  void compile_boundThatIsNarrower_isBrokenAndAWiderOneOutdated() throws IOException {
    String bounded = BEFORE.replace("String userId", "@MaxBytes(20) String userId");

    assertBroken(
        bounded,
        "\"USER#{userId}\", sk",
        "The component userId of entity Todo takes at most 20 bytes in a key now and took any number:"
            + " items that are stored with a longer one can't be read by their key. Keep it without"
            + " @MaxBytes, or delete those items.");

    locked.commit(bounded);
    assertOutdated(
        bounded.replace("(20)", "(30)"),
        "the component userId of entity Todo takes at most 30 bytes");
    assertOutdated(BEFORE, "the component userId of entity Todo takes any number of bytes");
    assertThat(locked.findings(bounded.replace("(20)", "(10)")))
        .hasSize(1)
        .allMatch(finding -> finding.message().contains("now and took at most 20"))
        .allMatch(finding -> finding.message().contains("Keep @MaxBytes(20),"));
  }

  @Test
  void compile_constantRenamedWithItsCode_saysNothing() {
    assertThat(
            locked.findings(BEFORE.replace("{ DONE, OPEN }", "{ @Code(\"DONE\") FINISHED, OPEN }")))
        .isEmpty();
  }

  @Test
  void lock_ofOneDesign_isTheSameWhateverTheOrderInTheSource() throws IOException {
    String other =
        BEFORE
            .replace(
                "String userId, Status status, Instant dueAt",
                "Instant dueAt, Status status, String userId")
            .replace("{ DONE, OPEN }", "{ OPEN, DONE }");

    assertThat(locked.lockOf(other)).isEqualTo(locked.lockOf(BEFORE));
  }

  @Test
  void lock_golden_hasTheSampleValueOfEachEncoding() throws IOException {
    LockModel lock = LockModel.read(Files.newInputStream(locked.file()));

    assertThat(lock.entities().get(0).pk().golden()).isEqualTo("USER#a$20b$23c$24");
    assertThat(lock.entities().get(0).sk().golden())
        .isEqualTo("TODO#DONE#0987-06-05T04:03:02.000000000Z");
  }

  private void assertUnreadable(String reason) {
    assertThat(locked.findings(BEFORE))
        .usingElementComparator(KeyLockTest::compare)
        .containsExactly(
            error(
                "@SingleTable",
                "[KeyLockUnreadable] The key lock "
                    + locked.file()
                    + " can't be read. "
                    + reason
                    + " Restore the committed file, or, if nothing is stored yet, make it anew: "
                    + locked.accept()));
  }

  private void assertBroken(String after, String place, String message) {
    assertThat(locked.findings(after))
        .usingElementComparator(KeyLockTest::compare)
        .containsExactly(
            error(
                place,
                "[KeyLockBroken] "
                    + message
                    + " If nothing is stored yet, or the items are moved, accept it: "
                    + locked.accept()));
  }

  private void assertOutdated(String after, String changes) {
    assertThat(locked.findings(after))
        .usingElementComparator(KeyLockTest::compare)
        .containsExactly(
            new Locked.Finding(
                Kind.WARNING,
                "@SingleTable",
                "[KeyLockOutdated] The key lock "
                    + locked.file()
                    + " is older than table app: "
                    + changes
                    + ". Items that are stored are not touched. Accept it: "
                    + locked.accept()));
  }

  private static Locked.Finding error(String place, String message) {
    return new Locked.Finding(Kind.ERROR, place, message);
  }

  /** Equal, if the place of one starts with that of the other. */
  private static int compare(Locked.Finding actual, Locked.Finding expected) {
    boolean equal =
        actual.kind() == expected.kind()
            && actual.message().equals(expected.message())
            && (actual.place().startsWith(expected.place())
                || expected.place().startsWith(actual.place()));
    return equal ? 0 : 1;
  }
}
