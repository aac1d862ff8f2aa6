package dev.dovetail.testkit;

import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;

/** Tells the trial of a policy how the tests of its class end. */
final class HeldToPolicyExtension
    implements BeforeAllCallback, AfterAllCallback, TestWatcher, InvocationInterceptor {
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Class<?> test = context.getRequiredTestClass();
    if (!Chosen.isDynamoDbTest(test)) {
      throw new ExtensionConfigurationException(
          test.getName()
              + " has @HeldToPolicy and not @DynamoDbTest, which gives the clients that are held to"
              + " it. Add @DynamoDbTest, or hold a client of yours by PolicyGuard.");
    }
    if (Chosen.transport(test).filter(by -> by.value() == Transport.DIRECT).isPresent()) {
      throw new ExtensionConfigurationException(
          test.getName()
              + " has @HeldToPolicy and the transport DIRECT, but nobody can hold direct clients to"
              + " a policy. Leave the transport out: with a policy it is WIRE.");
    }
    PolicyTrial.of(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    context.getExecutionException().ifPresent(e -> note(context, "failed"));
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    PolicyTrial trial = PolicyTrial.of(context);
    if (trial != null) {
      trial.succeeded(context);
    }
  }

  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    note(context, "failed");
  }

  @Override
  public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
    note(context, "was aborted");
  }

  @Override
  public void testDisabled(ExtensionContext context, Optional<String> reason) {
    note(context, "is disabled");
  }

  /** JUnit tells no watcher of factories. */
  @Override
  public <T extends @Nullable Object> T interceptTestFactoryMethod(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    T tests = invocation.proceed();
    testSuccessful(context);
    return tests;
  }

  @Override
  public void interceptDynamicTest(
      Invocation<@Nullable Void> invocation,
      DynamicTestInvocationContext test,
      ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable e) {
      note(factory(context), e instanceof TestAbortedException ? "was aborted" : "failed");
      throw e;
    }
  }

  /** A dynamic test is of no class, but its factory is. */
  private static ExtensionContext factory(ExtensionContext test) {
    ExtensionContext each = test;
    while (each.getTestClass().isEmpty()) {
      each = each.getParent().orElseThrow();
    }
    return each;
  }

  private static void note(ExtensionContext context, String how) {
    PolicyTrial trial = PolicyTrial.of(context);
    if (trial != null) {
      trial.ended(context, how);
    }
  }
}
