package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.dovetail.PageRequest;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Lifecycle;
import dev.dovetail.testkit.LocalDynamoDb;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All tests of the class and of its nested ones share an engine, one after the other. */
@DynamoDbTest(lifecycle = Lifecycle.PER_CLASS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PerClassTest {
  private final NotesTable ofConstructor;
  private final AtomicInteger atOnce = new AtomicInteger();
  private LocalDynamoDb engine;

  PerClassTest(NotesTable table) {
    ofConstructor = table;
  }

  @BeforeAll
  void add(LocalDynamoDb db, Notes notes) {
    engine = db;
    notes.add("ann", "of @BeforeAll");
  }

  @AfterAll
  void look(Notes notes) {
    assertEquals(4, notes.ofUser("ann", PageRequest.first(10)).items().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void parameterized(int number, LocalDynamoDb db) {
    assertEquals(1, atOnce.incrementAndGet(), "tests at once");
    assertSame(engine, db);
    ofConstructor.notes().add("ann", "of the test");
    atOnce.decrementAndGet();
  }

  @Nested
  class Inner {
    @Test
    void test(LocalDynamoDb db) {
      assertEquals(1, atOnce.incrementAndGet(), "tests at once");
      assertSame(engine, db);
      atOnce.decrementAndGet();
    }
  }

  @Nested
  @DynamoDbTest(lifecycle = Lifecycle.PER_METHOD)
  class OfItsOwn {
    @Test
    void test(LocalDynamoDb db, Notes notes) {
      assertNotSame(engine, db);
      assertEquals(0, notes.ofUser("ann", PageRequest.first(10)).items().size());
    }
  }
}
