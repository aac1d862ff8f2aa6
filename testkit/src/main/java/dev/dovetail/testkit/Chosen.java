package dev.dovetail.testkit;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What the innermost class chooses for one of the attributes of {@link DynamoDbTest}, or the policy
 * that it is held to.
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
          return innermost(test, DynamoDbTest.class, DynamoDbTest::transport);
        }
      };
  private static final ClassValue<Optional<Chosen<Lifecycle>>> LIFECYCLE =
      new ClassValue<>() {
        @Override
        protected Optional<Chosen<Lifecycle>> computeValue(Class<?> test) {
          return innermost(test, DynamoDbTest.class, DynamoDbTest::lifecycle);
        }
      };

  private static final ClassValue<Optional<Chosen<HeldToPolicy>>> POLICY =
      new ClassValue<>() {
        @Override
        protected Optional<Chosen<HeldToPolicy>> computeValue(Class<?> test) {
          return innermost(test, HeldToPolicy.class, held -> new HeldToPolicy[] {held});
        }
      };

  /** {@return the policy that a class is held to, or its enclosing one} */
  static Optional<Chosen<HeldToPolicy>> policy(Class<?> test) {
    return POLICY.get(test);
  }

  static boolean isDynamoDbTest(Class<?> test) {
    return innermost(test, DynamoDbTest.class, each -> new DynamoDbTest[] {each}).isPresent();
  }

  static Optional<Chosen<Transport>> transport(Class<?> test) {
    return TRANSPORT.get(test);
  }

  static Optional<Chosen<Lifecycle>> lifecycle(Class<?> test) {
    return LIFECYCLE.get(test);
  }

  private static <A extends Annotation, T> Optional<Chosen<T>> innermost(
      Class<?> test, Class<A> annotation, Function<A, T[]> attribute) {
    for (Class<?> type = test; type != null; type = type.getEnclosingClass()) {
      Optional<T> value =
          AnnotationSupport.findAnnotation(type, annotation).map(attribute).stream()
              .flatMap(Arrays::stream)
              .findFirst();
      if (value.isPresent()) {
        return Optional.of(new Chosen<>(type, value.get()));
      }
    }
    return Optional.empty();
  }
}
