package dev.dovetail.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Fails a test that leaves something open. It watches the methods and instances of the test, and
 * not what other extensions do around them: these may keep what they start for longer.
 */
final class OpenResourcesExtension
    implements TestInstancePreConstructCallback, InvocationInterceptor {
  private static final Namespace NAMESPACE = Namespace.create(OpenResourcesExtension.class);

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /**
   * Puts the resources into the store before anybody else puts something there: JUnit closes what
   * is in a store when the instance is gone, with its fields of {@code @AutoClose}, and what came
   * first last.
   */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factory, ExtensionContext context) {
    resources(context);
  }

  private static OpenResources resources(ExtensionContext context) {
    OpenResources existing = existing(context);
    return existing == null ? added(context) : existing;
  }

  /** Those of the test, or of an enclosing context: a store also looks into the stores of these. */
  private static @Nullable OpenResources existing(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(OpenResources.class, OpenResources.class);
  }

  /** Two may ask at once where JUnit was told to run in parallel what shares an instance. */
  private static synchronized OpenResources added(ExtensionContext context) {
    OpenResources resources = OpenResources.ofTest();
    ExtensionContext owner = context;
    for (Optional<ExtensionContext> each = Optional.of(context);
        each.isPresent();
        each = each.get().getParent()) {
      if (isOfOneInstance(each.get())) {
        owner = each.get();
        resources = OpenResources.ofInstance(owner.getRequiredTestClass());
      }
    }
    OpenResources existing = existing(owner);
    if (existing != null) {
      return existing;
    }
    owner.getStore(NAMESPACE).put(OpenResources.class, resources);
    return resources;
  }

  private static boolean isOfOneInstance(ExtensionContext context) {
    return context
        .getTestInstanceLifecycle()
        .filter(TestInstance.Lifecycle.PER_CLASS::equals)
        .isPresent();
  }

  /** What is started for all tests of a class: not where its tests look for their own. */
  private static synchronized OpenResources resourcesOfClass(ExtensionContext context) {
    ExtensionContext.Store store = context.getStore(NAMESPACE);
    OpenResources existing = store.get(context.getUniqueId(), OpenResources.class);
    if (existing != null) {
      return existing;
    }
    OpenResources added = OpenResources.ofClass(context.getRequiredTestClass());
    store.put(context.getUniqueId(), added);
    return added;
  }

  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> constructor,
      ExtensionContext context)
      throws Throwable {
    return resources(context).during(invocation);
  }

  @Override
  public void interceptBeforeAllMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    resourcesOfClass(context).during(invocation);
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    resources(context).during(invocation);
  }

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    resources(context).during(invocation);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    resources(context).during(invocation);
  }

  @Override
  public <T extends @Nullable Object> T interceptTestFactoryMethod(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    return resources(context).during(invocation);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<@Nullable Void> invocation,
      DynamicTestInvocationContext test,
      ExtensionContext context)
      throws Throwable {
    resources(context).during(invocation);
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    resources(context).during(invocation);
  }
}
