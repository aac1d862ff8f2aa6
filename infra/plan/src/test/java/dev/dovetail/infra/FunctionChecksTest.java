package dev.dovetail.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.model.Access;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
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
  void check_functionBesideThoseThatItServes_saysToChoose() {
    FunctionModel get = function("get", "Get", 10, 512, "/todos/{id}");
    FunctionModel list = function("list", "List", 10, 512, "/todos");
    FunctionModel all =
        new FunctionModel(
            "all",
            "All",
            10,
            512,
            List.of(get.routes().get(0), list.routes().get(0)),
            List.of(),
            List.of("get", "list"),
            null,
            null);
    FunctionsModel model = new FunctionsModel(FunctionsModel.FORMAT, List.of(all, get, list));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> check(all, get, list))
        .withMessageContaining("single() or routed()");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> check(get, all))
        .withMessageContaining("single() or routed()");
    assertThat(model.single().functions()).containsExactly(get, list);
    assertThat(model.routed().functions()).containsExactly(all);
    check(get, list);
    check(all);
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
