package dev.dovetail.testkit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * An engine for one test, the tests of a class, or the run. JUnit closes it when what it is for has
 * ended.
 */
record Lease(LocalDynamoDb engine, EnginePool pool) implements AutoCloseable {
  private static final Namespace NAMESPACE = Namespace.create(DynamoDbExtension.class);

  /** In the store of what has the engine. A store also looks into those of enclosing contexts. */
  private record Key(String owner, String engine) {
    /** A class has one for all its tests; where others share one, their transports do not mix. */
    static Key of(ExtensionContext owner, ExtensionContext context, Transport transport) {
      boolean one = lifecycle(context).value() == Lifecycle.PER_CLASS;
      return new Key(owner.getUniqueId(), one ? "of the class" : transport.name());
    }
  }

  /**
   * {@return the engine for the parameters of a test, or of what runs once for several}
   *
   * @param parameters the types of all of them
   */
  static LocalDynamoDb of(ExtensionContext context, Transport transport, Class<?>... parameters) {
    ExtensionContext owner = owner(context);
    if (owner == context) {
      return of(owner, context, transport, parameters);
    }
    // Two may ask at once where JUnit was told to run in parallel what shares an engine.
    synchronized (Lease.class) {
      return of(owner, context, transport, parameters);
    }
  }

  private static LocalDynamoDb of(
      ExtensionContext owner,
      ExtensionContext context,
      Transport transport,
      Class<?>... parameters) {
    Lease lease = existing(owner, context, transport);
    if (lease == null) {
      EnginePool pool = pool(context);
      lease = new Lease(pool.take(Declared.tables(parameters)), pool);
      owner.getStore(NAMESPACE).put(Key.of(owner, context, transport), lease);
    }
    return lease.engine().over(transport);
  }

  /** {@return the engine that a test has used} */
  static Optional<LocalDynamoDb> used(ExtensionContext context, Transport transport) {
    return Optional.ofNullable(existing(owner(context), context, transport)).map(Lease::engine);
  }

  private static @Nullable Lease existing(
      ExtensionContext owner, ExtensionContext context, Transport transport) {
    return owner.getStore(NAMESPACE).get(Key.of(owner, context, transport), Lease.class);
  }

  /** {@return whether a test has an engine of its own} */
  static boolean isPerMethod(ExtensionContext context) {
    return lifecycle(context).value() == Lifecycle.PER_METHOD;
  }

  private static Chosen<Lifecycle> lifecycle(ExtensionContext context) {
    Class<?> test = context.getRequiredTestClass();
    return Chosen.lifecycle(test).orElse(new Chosen<>(test, Lifecycle.PER_METHOD));
  }

  private static ExtensionContext owner(ExtensionContext context) {
    Chosen<Lifecycle> lifecycle = lifecycle(context);
    return switch (lifecycle.value()) {
      case PER_METHOD -> context;
      case PER_CLASS -> classContext(context, lifecycle.by());
      case SHARED -> context.getRoot();
    };
  }

  /** The context of a class, or of the subclass of it that is run. */
  static ExtensionContext classContext(ExtensionContext context, Class<?> type) {
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

  private static EnginePool pool(ExtensionContext context) {
    ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
    synchronized (Lease.class) {
      EnginePool pool = store.get(EnginePool.class, EnginePool.class);
      if (pool == null) {
        pool = new EnginePool();
        store.put(EnginePool.class, pool);
      }
      return pool;
    }
  }

  @Override
  public void close() {
    pool.discard(engine);
  }
}
