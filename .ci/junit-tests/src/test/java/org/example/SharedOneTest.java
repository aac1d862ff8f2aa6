package org.example;

import static org.junit.jupiter.api.Assertions.assertSame;

import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Lifecycle;
import dev.dovetail.testkit.LocalDynamoDb;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;

@DynamoDbTest(lifecycle = Lifecycle.SHARED)
class SharedOneTest {
  @BeforeAll
  static void before(LocalDynamoDb db) {
    assertSame(SharedEngine.of(db), db);
  }

  @RepeatedTest(2)
  void engine_ofTwoClasses_isOne(LocalDynamoDb db) {
    assertSame(SharedEngine.of(db), db);
  }
}
