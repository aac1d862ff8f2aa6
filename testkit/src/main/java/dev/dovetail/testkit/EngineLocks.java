package dev.dovetail.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/** Keeps tests that share an engine from running at the same time, which would see each other. */
final class EngineLocks implements ResourceLocksProvider {
  private static final String PREFIX = "dovetail.testkit.engine";

  @Override
  public Set<Lock> provideForClass(Class<?> test) {
    return locks(test);
  }

  @Override
  public Set<Lock> provideForNestedClass(List<Class<?>> enclosing, Class<?> test) {
    // What an enclosing class shares is locked by that class already.
    Optional<Chosen<Lifecycle>> chosen = Chosen.lifecycle(test);
    return chosen.isPresent() && chosen.get().by() == test ? locks(test) : Set.of();
  }

  private static Set<Lock> locks(Class<?> test) {
    return Chosen.lifecycle(test)
        .map(
            chosen ->
                switch (chosen.value()) {
                  case PER_METHOD -> Set.<Lock>of();
                  case PER_CLASS -> Set.of(new Lock(PREFIX + " of " + test.getName()));
                  case SHARED -> Set.of(new Lock(PREFIX));
                })
        .orElse(Set.of());
  }
}
