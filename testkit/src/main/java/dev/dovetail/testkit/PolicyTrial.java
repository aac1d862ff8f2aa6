package dev.dovetail.testkit;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A policy while the tests of a class are held to it. JUnit closes it when the class has ended,
 * which is when it says what was not needed. Safe for use by any number of threads.
 */
final class PolicyTrial implements AutoCloseable {
  private static final Namespace NAMESPACE = Namespace.create(PolicyTrial.class);
  private static final int NAMED = 10;

  private final ExtensionContext owner;
  private final HeldToPolicy held;
  private final PolicyGuard guard;
  private final Set<Case> succeeded = new HashSet<>();
  private final Set<Case> others = new HashSet<>();
  private final Set<String> incomplete = new LinkedHashSet<>();

  private PolicyTrial(ExtensionContext owner, HeldToPolicy held, PolicyGuard guard) {
    this.owner = owner;
    this.held = held;
    this.guard = guard;
  }

  /** In the store of the class. A store also looks into those of enclosing contexts. */
  private record Key(String owner) {}

  /** {@return the trial that a class or a test is part of, or null if it is held to no policy} */
  static @Nullable PolicyTrial of(ExtensionContext context) {
    Chosen<HeldToPolicy> chosen = context.getTestClass().flatMap(Chosen::policy).orElse(null);
    return chosen == null ? null : of(context, chosen);
  }

  /** Two may ask at once where JUnit was told to run in parallel what shares an engine. */
  private static synchronized PolicyTrial of(
      ExtensionContext context, Chosen<HeldToPolicy> chosen) {
    ExtensionContext owner = Lease.classContext(context, chosen.by());
    Key key = new Key(owner.getUniqueId());
    PolicyTrial trial = owner.getStore(NAMESPACE).get(key, PolicyTrial.class);
    if (trial == null) {
      HeldToPolicy held = chosen.value();
      trial = new PolicyTrial(owner, held, NamedPolicies.of(held, owner.getRequiredTestClass()));
      owner.getStore(NAMESPACE).put(key, trial);
    }
    return trial;
  }

  PolicyGuard guard() {
    return guard;
  }

  /** Notes a test that has succeeded, or an invocation of it. */
  synchronized void succeeded(ExtensionContext test) {
    succeeded.add(new Case(test.getRequiredTestClass(), test.getRequiredTestMethod()));
  }

  /**
   * Notes what may be the reason that something was not needed.
   *
   * @param how it ended, such as {@code failed}
   */
  synchronized void ended(ExtensionContext testOrClass, String how) {
    Class<?> type = testOrClass.getRequiredTestClass();
    Optional<Case> test = testOrClass.getTestMethod().map(method -> new Case(type, method));
    test.ifPresent(others::add);
    incomplete.add(test.map(Case::toString).orElseGet(() -> name(type)) + " " + how);
  }

  /** One test of a class or of a nested one, however often it is invoked. */
  private record Case(Class<?> type, Method method) {
    @Override
    public String toString() {
      return name(type) + "." + method.getName();
    }
  }

  private static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length()).replaceFirst("^\\.", "");
  }

  /**
   * Publishes what was needed, and prints it if something was not.
   *
   * @throws AssertionError in place of printing, if the class is to fail and all of its tests have
   *     succeeded
   */
  @Override
  public synchronized void close() {
    if (succeeded.isEmpty() && guard.isUntouched()) {
      return;
    }
    owner.publishReportEntry(Map.of("dovetail.policy", guard.usage()));
    List<String> unused = guard.unused();
    if (unused.isEmpty()) {
      return;
    }
    List<String> unseen = List.copyOf(incomplete());
    String message = message(unused, unseen);
    if (held.failOnUnused() && unseen.isEmpty()) {
      throw new AssertionError(message);
    }
    System.out.print(message);
  }

  private String message(List<String> unused, List<String> unseen) {
    StringBuilder message = new StringBuilder();
    message
        .append("No test of ")
        .append(owner.getRequiredTestClass().getName())
        .append(" needed, of ")
        .append(NamedPolicies.names(held))
        .append(":");
    unused.forEach(each -> message.append("\n  ").append(each));
    if (unseen.isEmpty()) {
      message.append(
          "\nTake it out of the policy, or write the test that needs it. Tests of other classes"
              + " don't count here.\n");
    } else {
      message
          .append("\nThis fails nothing, as what needs it may be among these: ")
          .append(String.join(", ", unseen.subList(0, Math.min(NAMED, unseen.size()))))
          .append(unseen.size() > NAMED ? " and " + (unseen.size() - NAMED) + " more" : "")
          .append(".\n");
    }
    return message.append(guard.usage()).toString();
  }

  /** {@return what of the class has not been seen to succeed} */
  private Set<String> incomplete() {
    Set<String> all = new LinkedHashSet<>(incomplete);
    Class<?> type = owner.getRequiredTestClass();
    owner.getExecutionException().ifPresent(e -> all.add(name(type) + " failed"));
    addMissing(type, all);
    return all;
  }

  private void addMissing(Class<?> type, Set<String> all) {
    for (Method method :
        AnnotationSupport.findAnnotatedMethods(
            type, Testable.class, HierarchyTraversalMode.TOP_DOWN)) {
      Case test = new Case(type, method);
      if (!succeeded.contains(test) && !others.contains(test)) {
        all.add(test + " did not run");
      }
    }
    for (Class<?> nested :
        ReflectionSupport.findNestedClasses(
            type, each -> AnnotationSupport.isAnnotated(each, Nested.class))) {
      if (AnnotationSupport.findAnnotation(nested, HeldToPolicy.class).isEmpty()) {
        addMissing(nested, all);
      }
    }
  }
}
