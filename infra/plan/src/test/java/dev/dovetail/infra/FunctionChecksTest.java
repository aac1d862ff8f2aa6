package dev.dovetail.infra;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.model.Access;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.HttpMethod;
import dev.dovetail.model.RouteModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionChecksTest {
  @Test
  void check_equalNames_namesBothHandlers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> check(function("f", "A", 10, 512), function("f", "B", 10, 512)))
        .withMessage("Two functions have the name \"f\": A and B. Give one of them another name.");
  }

  @Test
  void check_routesThatDifferInParameterNamesOnly_areTheSameRoute() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                check(
                    function("a", "A", 10, 512, "/todos/{id}"),
                    function("b", "B", 10, 512, "/todos/{todoId}")))
        .withMessageContaining("GET /todos/{todoId} leads to the function \"a\" and to \"b\"");
  }

  @Test
  void check_routesThatDiffer_areFine() {
    assertThatCode(
            () ->
                check(
                    function("a", "A", 29, 128, "/todos/{id}"),
                    function("b", "B", 1, 10_240, "/todos/{proxy+}"),
                    function("c", "C", 900, 512)))
        .doesNotThrowAnyException();
  }

  @Test
  void check_timeoutBeyondTheApis_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> check(function("a", "A", 60, 512, "/todos")))
        .withMessage(
            "Function \"a\" has a timeout of 60 seconds, but may have 1 to 29: the HTTP API gives up"
                + " after 30.");
  }

  @Test
  void check_limitsOutsideLambdas_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> check(function("a", "A", 901, 64)))
        .withMessageContaining("1 to 900.")
        .withMessageContaining("64 MB of memory, but may have 128 to 10240");
  }

  private static void check(FunctionModel... functions) {
    Problems problems = new Problems();
    FunctionChecks.check(List.of(functions), problems);
    problems.throwIfAny();
  }

  private static FunctionModel function(
      String name, String handler, int timeout, int memory, String... paths) {
    return new FunctionModel(
        name,
        handler,
        timeout,
        memory,
        List.of(paths).stream()
            .map(path -> new RouteModel(HttpMethod.GET, path, Access.AUTHENTICATED))
            .toList(),
        List.of());
  }
}
