package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;

/** Finds the policies that {@link HeldToPolicy} names. */
final class NamedPolicies {
  private NamedPolicies() {}

  /**
   * {@return a guard of all of them}
   *
   * @throws IllegalArgumentException if there is none, or one is missing or not understood
   */
  static PolicyGuard of(HeldToPolicy held, Class<?> test) {
    List<PolicyGuard> policies = new ArrayList<>();
    for (String resource : held.value()) {
      policies.add(document(resource, test));
    }
    for (Class<? extends PolicySource> source : held.by()) {
      policies.add(made(source).policy());
    }
    if (policies.isEmpty()) {
      throw new IllegalArgumentException(
          "The @HeldToPolicy of "
              + test.getName()
              + " names no policy. Write @HeldToPolicy(\"policies/get-todo.json\"), with the path of"
              + " a file below src/test/resources, or @HeldToPolicy(by = ...), with a class that"
              + " implements PolicySource.");
    }
    return PolicyGuard.ofAll(policies);
  }

  private static PolicySource made(Class<? extends PolicySource> source) {
    if (Stream.of(source.getDeclaredConstructors()).allMatch(c -> c.getParameterCount() > 0)) {
      throw new IllegalArgumentException(
          source.getName()
              + " has no constructor without parameters, so nobody can make one. Inside of another"
              + " class, make it static.");
    }
    return ReflectionSupport.newInstance(source);
  }

  private static PolicyGuard document(String resource, Class<?> test) {
    String path = resource.startsWith("/") ? resource : "/" + resource;
    try (InputStream in = test.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "There is no resource "
                + resource
                + " on the class path, which the @HeldToPolicy of "
                + test.getName()
                + " names. Write the path of a file below src/test/resources.");
      }
      return PolicyGuard.ofDocument(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return their names, for messages} */
  static String names(HeldToPolicy held) {
    List<String> names = new ArrayList<>(List.of(held.value()));
    for (Class<?> source : held.by()) {
      names.add(source.getName());
    }
    return String.join(" and ", names);
  }
}
