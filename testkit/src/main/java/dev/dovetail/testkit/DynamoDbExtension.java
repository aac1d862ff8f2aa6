package dev.dovetail.testkit;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Resolves the parameters of {@link DynamoDbTest}. */
final class DynamoDbExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(DynamoDbExtension.class);

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == DynamoDbClient.class
        || type == DynamoDbAsyncClient.class
        || type == LocalDynamoDb.class
        || type == Faults.class
        || type == Requests.class
        || Declared.byDovetail(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          type.getSimpleName()
              + " is a parameter of "
              + parameter.getDeclaringExecutable()
              + ", which runs once for several tests, but every test has an engine of its own. Make"
              + " it a parameter of the test method or of a @BeforeEach method.");
    }
    LocalDynamoDb engine = engine(context);
    if (type == LocalDynamoDb.class) {
      return engine;
    }
    if (type == DynamoDbClient.class) {
      return engine.client();
    }
    if (type == DynamoDbAsyncClient.class) {
      return engine.asyncClient();
    }
    if (type == Requests.class) {
      return engine.requests();
    }
    if (type == Faults.class) {
      return faults(engine, parameter, context);
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

  /** The transport of the innermost class that chooses one, or that of the run. */
  private static Transport transport(ExtensionContext context) {
    for (Class<?> type = context.getRequiredTestClass();
        type != null;
        type = type.getEnclosingClass()) {
      Optional<Transport> chosen =
          AnnotationSupport.findAnnotation(type, DynamoDbTest.class)
              .map(DynamoDbTest::transport)
              .filter(transports -> transports.length > 0)
              .map(transports -> transports[0]);
      if (chosen.isPresent()) {
        return chosen.get();
      }
    }
    return Transport.named(context.getConfigurationParameter(Transport.PROPERTY).orElse("direct"));
  }

  /** Fails a test whose code has scanned, unless that is declared or allowed. */
  @Override
  public void afterEach(ExtensionContext context) {
    Lease lease = context.getStore(NAMESPACE).get(Lease.class, Lease.class);
    if (lease != null && !allowsScans(context)) {
      lease.engine().scans().requireNone(context.getRequiredTestClass());
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

  /** One engine for each test method; JUnit closes the store's values when the method has ended. */
  private static LocalDynamoDb engine(ExtensionContext context) {
    ExtensionContext.Store store = context.getStore(NAMESPACE);
    Lease lease = store.get(Lease.class, Lease.class);
    if (lease == null) {
      EnginePool pool = pool(context);
      lease = new Lease(pool.take().over(transport(context)), pool);
      store.put(Lease.class, lease);
    }
    return lease.engine();
  }

  private static EnginePool pool(ExtensionContext context) {
    ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
    synchronized (DynamoDbExtension.class) {
      EnginePool pool = store.get(EnginePool.class, EnginePool.class);
      if (pool == null) {
        pool = new EnginePool();
        store.put(EnginePool.class, pool);
      }
      return pool;
    }
  }

  private record Lease(LocalDynamoDb engine, EnginePool pool) implements AutoCloseable {
    @Override
    public void close() {
      pool.discard(engine);
    }
  }
}
