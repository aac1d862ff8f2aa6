package dev.dovetail.examples.contract;

import dev.dovetail.testkit.contract.RepositoryContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
class AllTablesTest {
  @TestFactory
  Stream<DynamicTest> t() {
    return Stream.of(
      dev.dovetail.examples.todos.AppTable.class,
      dev.dovetail.examples.shop.ShopTable.class,
      dev.dovetail.examples.tracker.TrackerTable.class,
      dev.dovetail.examples.login.LoginTable.class)
     .flatMap(c -> { var k = RepositoryContract.of(c); System.err.println(c + " " + k.unchecked()); return k.tests(); });
  }
}
