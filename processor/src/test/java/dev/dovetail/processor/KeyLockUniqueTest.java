package dev.dovetail.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes of unique components do to the key lock. */
class KeyLockUniqueTest {
  private static final String PLAIN =
      """
      package org.example;

      import dev.dovetail.*;

      final class Design {
        enum Plan { FREE, PAID }

        @Entity(type = "USER 1", pk = "USER#{id}", sk = "USER")
        record User(@GeneratedId String id, Plan plan, String team, String email) {}

        interface Users {
          @Replace User replace(User user);
        }

        @SingleTable
        interface AppTable {
          Users users();
        }
      }
      """;
  private static final String UNIQUE =
      PLAIN.replace("String email", "@Unique(scope = \"plan\") String email");

  @TempDir Path folder;
  private Locked locked;

  @BeforeEach
  void lock() throws IOException {
    locked = new Locked(folder);
  }

  @Test
  void compile_sameUnique_isSilent() throws IOException {
    locked.commit(UNIQUE);

    assertThat(locked.findings(UNIQUE)).isEmpty();
  }

  @Test
  void compile_componentBecomesUnique_isBroken() throws IOException {
    locked.commit(PLAIN);

    assertThat(messages(UNIQUE))
        .contains("The component email of entity User is @Unique, and is not in the key lock");
  }

  @Test
  void compile_componentIsUniqueNoMore_isBrokenAndNamesTheGuards() throws IOException {
    locked.commit(UNIQUE);

    assertThat(messages(PLAIN))
        .contains("The component email of entity User is @Unique in the key lock, and is not now")
        .contains("$UNIQUE#USER$201#email#");
  }

  @Test
  void compile_otherScopeOrFacet_isBroken() throws IOException {
    locked.commit(UNIQUE);

    assertThat(messages(UNIQUE.replace("scope = \"plan\"", "scope = \"team\"")))
        .contains(
            "guarded by (plan enum(FREE,PAID), email string) and are by (team string, email string)");
    assertThat(messages(UNIQUE.replace("String email", "@CaseInsensitive String email")))
        .contains("are by (plan enum(FREE,PAID), email string(folded)) now");
  }

  @Test
  void compile_newCodeInTheScope_keepsTheGuards() throws IOException {
    locked.commit(UNIQUE);

    assertThat(messages(UNIQUE.replace("FREE, PAID", "FREE, GOLD, PAID")))
        .doesNotContain("KeyLockBroken");
  }

  private String messages(String source) throws IOException {
    return locked.findings(source).toString();
  }
}
