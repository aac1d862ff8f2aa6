package dev.dovetail.testkit;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Resolves the parameters of {@link DynamoDbTest}, and finds engines that a test left open. */
final class DynamoDbExtension implements ParameterResolver, BeforeEachCallback, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(DynamoDbExtension.class);

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    context.getStore(NAMESPACE).put(OpenEngines.class, OpenEngines.watch());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    OpenEngines engines = context.getStore(NAMESPACE).get(OpenEngines.class, OpenEngines.class);
    List<String> left = engines == null ? List.of() : engines.end();
    if (!left.isEmpty()) {
      throw new IllegalStateException(
          "The test has started an engine at "
              + String.join(", and at ", left)
              + " and has not closed it. Start it in a try statement, or take LocalDynamoDb as a"
              + " parameter, which ends with the test.");
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == DynamoDbClient.class
        || type == DynamoDbAsyncClient.class
        || type == LocalDynamoDb.class
        || type == Faults.class
        || Declared.byDovetail(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    Chosen<Lifecycle> lifecycle = lifecycle(context);
    if (lifecycle.value() == Lifecycle.PER_METHOD && context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          type.getSimpleName()
              + " is a parameter of "
              + parameter.getDeclaringExecutable()
              + ", which runs once for several tests, but every test has an engine of its own. Make"
              + " it a parameter of the test method or of a @BeforeEach method, or let the tests"
              + " share an engine: @DynamoDbTest(lifecycle = Lifecycle.PER_CLASS).");
    }
    LocalDynamoDb engine = engine(context, lifecycle);
    if (type == LocalDynamoDb.class) {
      return engine;
    }
    if (type == DynamoDbClient.class) {
      return engine.client();
    }
    if (type == DynamoDbAsyncClient.class) {
      return engine.asyncClient();
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

  /** The transport that the class chooses, or that of the run. */
  private static Transport transport(ExtensionContext context) {
    Optional<Chosen<Transport>> chosen = Chosen.transport(context.getRequiredTestClass());
    return chosen.isPresent()
        ? chosen.get().value()
        : Transport.named(context.getConfigurationParameter(Transport.PROPERTY).orElse("direct"));
  }

  private static Chosen<Lifecycle> lifecycle(ExtensionContext context) {
    Class<?> test = context.getRequiredTestClass();
    return Chosen.lifecycle(test).orElse(new Chosen<>(test, Lifecycle.PER_METHOD));
  }

  /** JUnit closes the store's values when what the context is of has ended. */
  private static LocalDynamoDb engine(ExtensionContext context, Chosen<Lifecycle> lifecycle) {
    Transport transport = transport(context);
    return switch (lifecycle.value()) {
      case PER_METHOD -> leased(context, context, transport);
      case PER_CLASS -> shared(classContext(context, lifecycle.by()), context, transport);
      case SHARED -> shared(context.getRoot(), context, transport);
    };
  }

  /** The context of a class, or of the subclass of it that is run. */
  private static ExtensionContext classContext(ExtensionContext context, Class<?> type) {
    ExtensionContext outermost = context;
    for (Optional<ExtensionContext> each = Optional.of(context);
        each.isPresent();
        each = each.get().getParent()) {
      if (each.get().getTestClass().filter(type::isAssignableFrom).isPresent()) {
        outermost = each.get();
      }
    }
    return outermost;
  }

  /** The lock is for classes that share an engine although JUnit was told to ignore its locks. */
  private static LocalDynamoDb shared(
      ExtensionContext owner, ExtensionContext context, Transport transport) {
    synchronized (DynamoDbExtension.class) {
      return leased(owner, context, transport);
    }
  }

  private static LocalDynamoDb leased(
      ExtensionContext owner, ExtensionContext context, Transport transport) {
    ExtensionContext.Store store = owner.getStore(NAMESPACE);
    // A store also looks into those of enclosing contexts, whose engines are not meant.
    LeaseKey key = new LeaseKey(owner.getUniqueId(), transport);
    Lease lease = store.get(key, Lease.class);
    if (lease == null) {
      EnginePool pool = pool(context);
      lease = new Lease(pool.take().over(transport), pool);
      store.put(key, lease);
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

  private record LeaseKey(String owner, Transport transport) {}

  private record Lease(LocalDynamoDb engine, EnginePool pool) implements AutoCloseable {
    @Override
    public void close() {
      pool.discard(engine);
    }
  }
}
