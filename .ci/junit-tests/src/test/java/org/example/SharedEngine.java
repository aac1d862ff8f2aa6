package org.example;

import dev.dovetail.testkit.LocalDynamoDb;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps the first engine that it is told of. */
final class SharedEngine {
  private static final AtomicReference<LocalDynamoDb> FIRST = new AtomicReference<>();

  private SharedEngine() {}

  static LocalDynamoDb of(LocalDynamoDb db) {
    FIRST.compareAndSet(null, db);
    return FIRST.get();
  }
}
