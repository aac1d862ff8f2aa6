package dev.dovetail.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault breaks code that does not expect it, and no repository. */
class FaultHandlingTest {
  @ParameterizedTest
  @EnumSource
  void fault_ofANaiveRepository_makesItGoWrong(FaultCase fault) {
    assertThat(outcome(fault, FaultCase::naive)).isNotEqualTo(fault.right());
  }

  @ParameterizedTest
  @EnumSource
  void fault_ofAGeneratedRepository_isHandled(FaultCase fault) {
    assertThat(outcome(fault, FaultCase::generated)).isEqualTo(fault.right());
  }

  private static Object outcome(FaultCase fault, BiFunction<FaultCase, FaultBench, Object> way) {
    try (FaultBench bench = new FaultBench()) {
      fault.arrange(bench);
      return way.apply(fault, bench);
    } catch (RuntimeException e) {
      return e;
    }
  }
}
