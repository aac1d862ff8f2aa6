package dev.dovetail.testkit;

import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Tells in the failure of a test which faults its requests met, and by which seed. */
final class FaultsExtension implements InvocationInterceptor, AfterEachCallback {
  @Override
  public void interceptBeforeEachMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    told(invocation, context);
  }

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    told(invocation, context);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    told(invocation, context);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<@Nullable Void> invocation,
      DynamicTestInvocationContext test,
      ExtensionContext context)
      throws Throwable {
    told(invocation, context);
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    told(invocation, context);
  }

  private static void told(Invocation<@Nullable Void> invocation, ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable failure) {
      faults(context).flatMap(Faults::history).ifPresent(history -> tell(failure, history));
      throw failure;
    }
  }

  private static void tell(Throwable failure, String history) {
    failure.addSuppressed(new FaultsMet(history));
  }

  /** The next test may have the same engine. */
  @Override
  public void afterEach(ExtensionContext context) {
    faults(context).ifPresent(Faults::forgetHistory);
  }

  private static Optional<Faults> faults(ExtensionContext context) {
    if (context.getTestClass().isEmpty()) {
      // A dynamic test, which has the engine of its factory.
      return context.getParent().flatMap(FaultsExtension::faults);
    }
    Transport transport =
        Chosen.transport(context.getRequiredTestClass())
            .map(Chosen::value)
            .orElseGet(
                () ->
                    Transport.named(
                        context.getConfigurationParameter(Transport.PROPERTY).orElse("direct")));
    return Lease.used(context, transport).map(LocalDynamoDb::faults);
  }
}
