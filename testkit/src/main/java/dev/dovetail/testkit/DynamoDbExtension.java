package dev.dovetail.testkit;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Resolves the parameters of {@link DynamoDbTest}, and fails tests that scan. */
final class DynamoDbExtension
    implements ParameterResolver, BeforeAllCallback, AfterAllCallback, AfterEachCallback {
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == LocalDynamoDb.class
        || type == Faults.class
        || type == Requests.class
        || InjectedClients.has(type)
        || Declared.byDovetail(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (context.getTestMethod().isEmpty() && Lease.isPerMethod(context)) {
      throw new ParameterResolutionException(
          type.getSimpleName()
              + " is a parameter of "
              + parameter.getDeclaringExecutable()
              + ", which runs once for several tests, but every test has an engine of its own. Make"
              + " it a parameter of the test method or of a @BeforeEach method, or let the tests"
              + " share an engine: @DynamoDbTest(lifecycle = Lifecycle.PER_CLASS).");
    }
    LocalDynamoDb engine =
        Lease.of(
            context, transport(context), parameter.getDeclaringExecutable().getParameterTypes());
    hold(engine, context);
    if (type == LocalDynamoDb.class) {
      return engine;
    }
    if (type == Requests.class) {
      return engine.requests();
    }
    if (type == Faults.class) {
      return faults(engine, parameter, context);
    }
    if (InjectedClients.has(type)) {
      return InjectedClients.of(type, engine);
    }
    try {
      return Declared.on(engine, type);
    } catch (IllegalArgumentException e) {
      throw new ParameterResolutionException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Faults faults(
      LocalDynamoDb engine, ParameterContext parameter, ExtensionContext context) {
    if (transport(context) != Transport.WIRE) {
      throw new ParameterResolutionException(
          "Faults is a parameter of "
              + parameter.getDeclaringExecutable()
              + ", but the clients of the test reach the engine directly, where nothing gets lost."
              + " Write @DynamoDbTest(transport = Transport.WIRE).");
    }
    return engine.faults();
  }

  /** An engine that is for several classes is held to the policy of the one that runs. */
  @Override
  public void beforeAll(ExtensionContext context) {
    holdShared(context, context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    holdShared(context, context.getParent().orElse(context));
  }

  private static void holdShared(ExtensionContext context, ExtensionContext running) {
    if (!Lease.isPerMethod(context)) {
      Lease.used(context, transport(context)).ifPresent(engine -> hold(engine, running));
    }
  }

  private static void hold(LocalDynamoDb engine, ExtensionContext context) {
    PolicyTrial trial = PolicyTrial.of(context);
    engine.clients().heldTo(trial == null ? null : trial.guard());
    if (context.getTestClass().isPresent()) {
      engine.over(transport(context));
    }
  }

  /** The transport that the class chooses, or that of the run; with a policy it is the wire. */
  private static Transport transport(ExtensionContext context) {
    if (Chosen.policy(context.getRequiredTestClass()).isPresent()) {
      return Transport.WIRE;
    }
    Optional<Chosen<Transport>> chosen = Chosen.transport(context.getRequiredTestClass());
    return chosen.isPresent()
        ? chosen.get().value()
        : Transport.named(context.getConfigurationParameter(Transport.PROPERTY).orElse("direct"));
  }

  /** Fails a test whose code scanned, unless that is declared or allowed. */
  @Override
  public void afterEach(ExtensionContext context) {
    Optional<ScanGuard> scans =
        Lease.used(context, transport(context)).map(each -> each.clients().scans());
    try {
      if (!allowsScans(context)) {
        scans.ifPresent(each -> each.requireNone(context.getRequiredTestClass()));
      }
    } finally {
      // The engine may be for several tests.
      scans.ifPresent(ScanGuard::forget);
    }
  }

  private static boolean allowsScans(ExtensionContext context) {
    boolean allowed = AnnotationSupport.isAnnotated(context.getElement(), AllowScan.class);
    for (Class<?> type = context.getRequiredTestClass();
        type != null && !allowed;
        type = type.getEnclosingClass()) {
      allowed = AnnotationSupport.isAnnotated(type, AllowScan.class);
    }
    return allowed;
  }
}
