package dev.dovetail.testkit;

import dev.dovetail.model.FunctionModel;
import dev.dovetail.testkit.Dialect.Patience;
import java.time.Duration;
import java.util.Optional;

/**
 * How long functions are waited for.
 *
 * @param ended whether functions are ended at their own timeouts
 * @param patience how long the gateway waits, if it does not wait for as long as they take
 */
record TimeLimits(boolean ended, Optional<Patience> patience) {

  /** {@return how long to wait for a function, forever if there is no limit} */
  Optional<Duration> of(FunctionModel function) {
    Optional<Duration> own =
        ended ? Optional.of(Duration.ofSeconds(function.timeoutSeconds())) : Optional.empty();
    Optional<Duration> gateway = patience.map(Patience::time);
    return own.isPresent() && gateway.isPresent() && gateway.get().compareTo(own.get()) < 0
        ? gateway
        : own.or(() -> gateway);
  }

  /** {@return the answer when that is over, if it was the gateway that waited no longer} */
  Optional<Reply> over(FunctionModel function) {
    return patience
        .filter(gateway -> of(function).filter(gateway.time()::equals).isPresent())
        .map(Patience::over);
  }
}
