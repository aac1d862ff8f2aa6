package dev.dovetail.testkit;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What the innermost class chooses for one of the attributes of {@link DynamoDbTest}.
 *
 * @param by the class, which has the annotation or inherits it
 * @param value what it chooses
 */
record Chosen<T>(Class<?> by, T value) {
  // They are asked for several times by each test.
  private static final ClassValue<Optional<Chosen<Transport>>> TRANSPORT =
      new ClassValue<>() {
        @Override
        protected Optional<Chosen<Transport>> computeValue(Class<?> test) {
          return innermost(test, DynamoDbTest::transport);
        }
      };
  private static final ClassValue<Optional<Chosen<Lifecycle>>> LIFECYCLE =
      new ClassValue<>() {
        @Override
        protected Optional<Chosen<Lifecycle>> computeValue(Class<?> test) {
          return innermost(test, DynamoDbTest::lifecycle);
        }
      };

  static Optional<Chosen<Transport>> transport(Class<?> test) {
    return TRANSPORT.get(test);
  }

  static Optional<Chosen<Lifecycle>> lifecycle(Class<?> test) {
    return LIFECYCLE.get(test);
  }

  private static <T> Optional<Chosen<T>> innermost(
      Class<?> test, Function<DynamoDbTest, T[]> attribute) {
    for (Class<?> type = test; type != null; type = type.getEnclosingClass()) {
      Optional<T> value =
          AnnotationSupport.findAnnotation(type, DynamoDbTest.class).map(attribute).stream()
              .flatMap(Arrays::stream)
              .findFirst();
      if (value.isPresent()) {
        return Optional.of(new Chosen<>(type, value.get()));
      }
    }
    return Optional.empty();
  }
}
