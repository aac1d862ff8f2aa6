package dev.dovetail.examples.contract;

import dev.dovetail.examples.todos.AppTable;
import dev.dovetail.testkit.contract.RepositoryContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AppContractTest {
  @TestFactory
  Stream<DynamicTest> contract() {
    return RepositoryContract.of(AppTable.class).tests();
  }
}
