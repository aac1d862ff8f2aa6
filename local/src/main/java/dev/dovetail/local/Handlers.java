package dev.dovetail.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.FunctionModel;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.function.Function;

/** Makes the functions that the model names. */
final class Handlers {
  private final ClassLoader loader;
  private final Function<Class<?>, Object> tables;

  /**
   * @param tables gives the table of a table interface
   */
  Handlers(ClassLoader loader, Function<Class<?>, Object> tables) {
    this.loader = loader;
    this.tables = tables;
  }

  /** Makes a function by the constructor that takes its table interface. */
  RequestStreamHandler create(FunctionModel function) {
    Constructor<?> constructor = constructor(function);
    Object table = tables.apply(constructor.getParameterTypes()[0]);
    try {
      return (RequestStreamHandler) constructor.newInstance(table);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          "The constructor of " + function.handler() + " failed: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(function.handler() + " can't be made: " + e, e);
    }
  }

  private Constructor<?> constructor(FunctionModel function) {
    Class<?> type = type(function);
    return Arrays.stream(type.getConstructors())
        .filter(constructor -> constructor.getParameterCount() == 1)
        .filter(constructor -> constructor.getParameterTypes()[0].isInterface())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    type.getName()
                        + " has no public constructor with one parameter, the table interface. Add"
                        + " one: it is how tests and this program hand it a table."));
  }

  private Class<?> type(FunctionModel function) {
    try {
      Class<?> type = Class.forName(function.handler(), true, loader);
      if (!RequestStreamHandler.class.isAssignableFrom(type)) {
        throw new IllegalStateException(type.getName() + " is not a RequestStreamHandler.");
      }
      return type;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "The model names "
              + function.handler()
              + ", which is not on the class path. Compile the functions again.",
          e);
    }
  }
}
