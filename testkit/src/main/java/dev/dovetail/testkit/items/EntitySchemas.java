package dev.dovetail.testkit.items;

import dev.dovetail.spi.EntitySchema;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the schemas that javac wrote for entities. Safe for use by any number of threads. */
public final class EntitySchemas {
  private static final Map<Class<?>, EntitySchema<?>> FOUND = new ConcurrentHashMap<>();

  private EntitySchemas() {}

  /**
   * {@return the schema of an entity}
   *
   * @param record the entity's record
   * @throws IllegalArgumentException if the annotation processor wrote none
   */
  @SuppressWarnings("unchecked") // It is that of the record, as its name says.
  public static <T> EntitySchema<T> of(Class<T> record) {
    return (EntitySchema<T>) FOUND.computeIfAbsent(record, EntitySchemas::find);
  }

  /** {@return the schema of an entity's item} */
  @SuppressWarnings("unchecked") // The class of an object is that of its record.
  public static <T> EntitySchema<T> ofItem(T item) {
    return (EntitySchema<T>) of(item.getClass());
  }

  private static EntitySchema<?> find(Class<?> record) {
    String name = name(record);
    try {
      Field instance =
          Class.forName(name, true, record.getClassLoader()).getDeclaredField("INSTANCE");
      instance.setAccessible(true); // That of a test's own entity is rarely public.
      return (EntitySchema<?>) instance.get(null);
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalArgumentException(
          "There is no class "
              + name
              + " on the class path, so "
              + record.getName()
              + " is no entity, or was compiled without the annotation processor. Give a record"
              + " with @Entity, and name dovetail-processor in annotationProcessorPaths of its"
              + " module.",
          e);
    }
  }

  private static String name(Class<?> record) {
    StringBuilder name = new StringBuilder(record.getSimpleName());
    for (Class<?> outer = record.getEnclosingClass();
        outer != null;
        outer = outer.getEnclosingClass()) {
      name.insert(0, outer.getSimpleName());
    }
    String folder = record.getPackageName().isEmpty() ? "" : record.getPackageName() + ".";
    return folder + name + "Schema";
  }
}
