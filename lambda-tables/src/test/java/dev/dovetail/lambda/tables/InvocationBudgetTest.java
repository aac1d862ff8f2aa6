package dev.dovetail.lambda.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import dev.dovetail.BatchBudget;
import dev.dovetail.TableOptions;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.HttpOptions;
import dev.dovetail.lambda.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvocationBudgetTest {
  private static final BatchBudget MOST = new BatchBudget(7, Duration.ofSeconds(5));
  private static final TableOptions OPTIONS =
      TableOptions.defaults().withBatchBudgets(new InvocationBudget(MOST));

  /** {@return the budget in a function, when it has some time until Lambda ends it} */
  private static BatchBudget budget(int remainingMillis) throws IOException {
    AtomicInteger remaining = new AtomicInteger(60_000);
    List<BatchBudget> budgets = new ArrayList<>();
    HttpFunction function =
        Call.function(
            HttpOptions.defaults().withReserve(Duration.ofMillis(100)),
            request -> {
              remaining.set(remainingMillis);
              budgets.add(OPTIONS.batchBudget());
              return Response.noContent();
            });
    Context context =
        (Context)
            Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) ->
                    method.getReturnType() == int.class ? remaining.get() : null);
    byte[] event =
        "{\"version\":\"2.0\",\"rawPath\":\"/\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}"
            .getBytes(StandardCharsets.UTF_8);
    function.handleRequest(new ByteArrayInputStream(event), new ByteArrayOutputStream(), context);
    assertThat(budgets).hasSize(1);
    return budgets.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "900000, 5000", // It has time.
    "5100, 5000",
    "5099, 4999", // Less than the budget, the time for the reply taken off.
    "1100, 1000",
    "100, 0",
    "99, 0", // It is over.
    "0, 0"
  })
  void budget_inAFunction_isNoMoreThanItsTime(int remainingMillis, int millis) throws IOException {
    assertThat(budget(remainingMillis)).isEqualTo(new BatchBudget(7, Duration.ofMillis(millis)));
  }

  @Test
  void budget_outsideOfAFunction_isTheWholeOne() {
    assertThat(OPTIONS.batchBudget()).isEqualTo(MOST);
  }
}
