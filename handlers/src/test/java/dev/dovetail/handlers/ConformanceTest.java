package dev.dovetail.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.BatchBudget;
import dev.dovetail.TableOptions;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.HttpCheck;
import dev.dovetail.testkit.LocalDynamoDb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All functions of the service, by the checks of docs/conformance.md. */
@DynamoDbTest
class ConformanceTest {
  private final LocalDynamoDb broken = LocalDynamoDb.start();
  private final AppTable table;

  ConformanceTest(AppTable table) {
    this.table = table;
  }

  @AfterEach
  void closeBroken() {
    broken.close();
  }

  @TestFactory
  Stream<DynamicTest> singleFunctions_byAllSources_conform() throws Exception {
    return tests(FunctionsModel.load(ConformanceTest.class.getClassLoader()).single());
  }

  @TestFactory
  Stream<DynamicTest> routedFunctions_byAllSources_conform() throws Exception {
    return tests(FunctionsModel.load(ConformanceTest.class.getClassLoader()).routed());
  }

  private Stream<DynamicTest> tests(FunctionsModel functions) throws Exception {
    AppTable failing = failing();
    ServiceExamples examples = new ServiceExamples(table);
    List<HttpCheck> checks = new ArrayList<>();
    for (FunctionModel function : functions.functions()) {
      if (!function.routes().isEmpty()) {
        examples
            .of(function, create(function, table))
            .failing(create(function, failing))
            .checks()
            .forEach(checks::add);
      }
    }
    assertThat(checks).hasSizeGreaterThan(1500);
    return checks.stream().map(check -> DynamicTest.dynamicTest(check.toString(), check::run));
  }

  /** {@return a table that is always busy} */
  private AppTable failing() {
    broken.faults().random(1, 1.0, Fault.throttled(), Fault.internalError());
    return DynamoDbAppTable.on(
        broken.clientBuilder().build(),
        "app",
        TableOptions.defaults().withBatchBudget(new BatchBudget(1, Duration.ofMillis(1))));
  }

  static RequestStreamHandler create(FunctionModel function, AppTable table) throws Exception {
    return (RequestStreamHandler)
        Class.forName(function.handler()).getConstructor(AppTable.class).newInstance(table);
  }
}
