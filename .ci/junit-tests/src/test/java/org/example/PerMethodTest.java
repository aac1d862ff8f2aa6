package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dovetail.PageRequest;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each invocation is alone on its engine, whatever runs beside it. */
@DynamoDbTest
class PerMethodTest {
  private static final Set<LocalDynamoDb> USED = ConcurrentHashMap.newKeySet();
  private static final CountDownLatch BOTH = new CountDownLatch(2);

  private final LocalDynamoDb ofConstructor;
  private int notes = 1;

  PerMethodTest(LocalDynamoDb db) {
    ofConstructor = db;
  }

  @BeforeEach
  void add(Notes notes) {
    notes.add("ann", "of @BeforeEach");
  }

  @AfterEach
  void look(NotesTable table, LocalDynamoDb db) {
    assertTrue(USED.add(db), "the engine of an earlier test");
    assertEquals(ofConstructor, db);
    assertEquals(
        notes, table.notes().ofUser("ann", PageRequest.first(10)).items().size(), "notes");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void parameterized(int number, Notes notes) {
    addAnother(notes);
  }

  @RepeatedTest(2)
  void repeated(Notes notes) {
    addAnother(notes);
  }

  @Test
  void one_besideAnother_runsAtTheSameTime() throws InterruptedException {
    meet();
  }

  @Test
  void another_besideTheOne_runsAtTheSameTime() throws InterruptedException {
    meet();
  }

  @Nested
  class Inner {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void parameterized(int number, Notes notes) {
      addAnother(notes);
    }
  }

  private void addAnother(Notes repository) {
    repository.add("ann", "of the test");
    notes++;
  }

  private static void meet() throws InterruptedException {
    BOTH.countDown();
    assertTrue(BOTH.await(1, TimeUnit.MINUTES), "the tests do not run in parallel");
  }
}
