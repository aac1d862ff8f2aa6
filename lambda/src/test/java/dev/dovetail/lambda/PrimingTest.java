package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimingTest {
  private final List<String> seen = new ArrayList<>();
  private final List<Long> left = new ArrayList<>();

  private final class Primed extends HttpFunction {
    private final boolean failing;

    Primed(boolean failing) {
      super(HttpOptions.defaults().withMetrics("shop"));
      this.failing = failing;
      prime("/todos/priming");
    }

    @Override
    protected Response handle(Request request) {
      seen.add(request + " by " + request.requirePrincipal().subject());
      left.add(request.remainingTime().toMillis());
      if (failing) {
        throw new IllegalStateException();
      }
      return Response.ok("text/plain", "a");
    }
  }

  @Test
  void prime_inTheConstructor_isOneReadThatLeavesNoTrace() {
    PrintStream err = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true));
    try {
      new Primed(false);
      new Primed(true);
    } finally {
      System.setErr(err);
    }

    assertThat(seen)
        .containsExactly("GET /todos/priming by priming", "GET /todos/priming by priming");
    assertThat(left).hasSize(2).allMatch(millis -> millis > 0 && millis <= 5_000);
    assertThat(written.size()).isZero();
    assertThat(Invocation.current()).isEmpty();
  }

  @Test
  void function_afterIt_answersAsEver() {
    Primed function = new Primed(false);
    Reply reply =
        Reply.to(
            TestEvent.of(Source.HTTP_API, "GET", "/todos/1").user("ann").bytes(),
            function,
            new TestContext());

    assertThat(reply.body()).isEqualTo("a");
    assertThat(seen).last().isEqualTo("GET /todos/1 by ann");
  }
}
