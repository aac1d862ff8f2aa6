package dev.dovetail.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;

/**
 * A builder of the SDK whose overriding configuration has retries of its own, unless the caller's
 * says how to retry. The SDK's builder forgets one configuration when it is given another.
 */
final class RetryingBuilder implements InvocationHandler {
  private final Object builder;
  private final UnaryOperator<ClientOverrideConfiguration> retries;

  private RetryingBuilder(Object builder, UnaryOperator<ClientOverrideConfiguration> retries) {
    this.builder = builder;
    this.retries = retries;
  }

  /** {@return the builder, with the configuration that is made of an empty one} */
  static <B> B of(Class<B> type, B builder, UnaryOperator<ClientOverrideConfiguration> retries) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new RetryingBuilder(builder, retries)));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      Object result = configured(method, arguments);
      return result == builder ? proxy : result;
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private @Nullable Object configured(Method method, Object @Nullable [] arguments)
      throws ReflectiveOperationException {
    if (arguments == null || !method.getName().equals("overrideConfiguration")) {
      return method.invoke(builder, arguments);
    }
    return method
        .getDeclaringClass()
        .getMethod("overrideConfiguration", ClientOverrideConfiguration.class)
        .invoke(builder, retries.apply(given(arguments[0])));
  }

  @SuppressWarnings("unchecked")
  private static ClientOverrideConfiguration given(Object argument) {
    if (argument instanceof ClientOverrideConfiguration configuration) {
      return configuration;
    }
    ClientOverrideConfiguration.Builder configuration = ClientOverrideConfiguration.builder();
    ((Consumer<ClientOverrideConfiguration.Builder>) argument).accept(configuration);
    return configuration.build();
  }
}
