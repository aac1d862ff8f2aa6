package dev.dovetail.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.lambda.streams.Archive;
import dev.dovetail.lambda.streams.Topic;
import dev.dovetail.model.FunctionModel;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.function.Function;

/** Makes the functions that the model names. */
final class Handlers {
  private final ClassLoader loader;
  private final Function<Class<?>, Object> tables;
  private final Function<String, Topic> topics;
  private final Function<String, Archive> archives;

  /**
   * @param tables gives the table of a table interface
   * @param topics gives the topic of a logical name
   * @param archives gives the archive of a logical name
   */
  Handlers(
      ClassLoader loader,
      Function<Class<?>, Object> tables,
      Function<String, Topic> topics,
      Function<String, Archive> archives) {
    this.loader = loader;
    this.tables = tables;
    this.topics = topics;
    this.archives = archives;
  }

  /** Makes a function by the constructor that takes its table interface, topic or archive. */
  RequestStreamHandler create(FunctionModel function) {
    Constructor<?> constructor = constructor(function);
    Class<?> needed = constructor.getParameterTypes()[0];
    Object given = given(function, needed);
    try {
      return (RequestStreamHandler) constructor.newInstance(given);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          "The constructor of " + function.handler() + " failed: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(function.handler() + " can't be made: " + e, e);
    }
  }

  private Object given(FunctionModel function, Class<?> needed) {
    if (needed == Topic.class) {
      return topic(function);
    }
    return needed == Archive.class ? archive(function) : tables.apply(needed);
  }

  private Archive archive(FunctionModel function) {
    String name = function.archive();
    if (name == null) {
      throw new IllegalStateException(
          function.handler()
              + " takes an archive, but names none. Write @Archives(\"...\") on the class.");
    }
    return archives.apply(name);
  }

  private Topic topic(FunctionModel function) {
    String name = function.topic();
    if (name == null) {
      throw new IllegalStateException(
          function.handler()
              + " takes a topic, but names none. Write @Publishes(\"...\") on the class.");
    }
    return topics.apply(name);
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
                        + " has no public constructor with one parameter, the table interface, a Topic or an"
                        + " Archive. Add one: it is how tests and this program hand it one."));
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
