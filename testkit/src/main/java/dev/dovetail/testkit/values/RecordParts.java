package dev.dovetail.testkit.values;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record class as its components, to take records apart and make others. Immutable.
 *
 * @param type the record class
 * @param all its components in order
 */
public record RecordParts(Class<?> type, List<Part> all) {

  /**
   * One component.
   *
   * @param type its type with arguments
   * @param nullable whether an annotation says that it may be null
   * @param accessor reads it
   */
  public record Part(String name, Type type, boolean nullable, Method accessor) {
    private static Part of(RecordComponent component) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true); // Records of tests are rarely public.
      return new Part(
          component.getName(),
          component.getGenericType(),
          mayBeNull(component, component.getAnnotatedType()),
          accessor);
    }
  }

  /** {@return the components of a record class} */
  public static RecordParts of(Class<?> record) {
    List<Part> parts = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      parts.add(Part.of(component));
    }
    return new RecordParts(record, List.copyOf(parts));
  }

  /** {@return the class of a type without its arguments} */
  public static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : type instanceof Class<?> plain ? plain : Object.class;
  }

  /** {@return an argument of a type that has some} */
  public static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  /**
   * {@return whether an annotation {@code Nullable} of any library is at an element or its type}
   */
  public static boolean mayBeNull(AnnotatedElement element, AnnotatedType type) {
    return saysNullable(element.getAnnotations()) || saysNullable(type.getAnnotations());
  }

  private static boolean saysNullable(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation.annotationType().getSimpleName().equals("Nullable")) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether the record has a component} */
  public boolean has(String name) {
    return all.stream().anyMatch(part -> part.name().equals(name));
  }

  /** {@return a component that the record has} */
  public Part part(String name) {
    return all.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
  }

  /** {@return the value of a component of a record} */
  public @Nullable Object get(Object record, String name) {
    try {
      return part(name).accessor().invoke(record);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(type + "." + name + "() failed.", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@return all components of a record by name} */
  public Map<String, @Nullable Object> take(Object record) {
    Map<String, @Nullable Object> components = new LinkedHashMap<>();
    all.forEach(part -> components.put(part.name(), get(record, part.name())));
    return components;
  }

  /** {@return a record with other values for some components} */
  public Object with(Object record, Map<String, ?> others) {
    Map<String, @Nullable Object> components = take(record);
    components.putAll(others);
    return make(components);
  }

  /**
   * {@return the record with these components}
   *
   * @throws IllegalStateException if its constructor refuses them
   */
  public Object make(Map<String, ? extends @Nullable Object> components) {
    Class<?>[] types = new Class<?>[all.size()];
    @Nullable Object[] values = new @Nullable Object[all.size()];
    for (int i = 0; i < types.length; i++) {
      types[i] = raw(all.get(i).type());
      values[i] = components.get(all.get(i).name());
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true); // That of a test's own record is rarely public.
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          type.getSimpleName()
              + " takes other values than the types of its components: "
              + (e.getCause() == null ? e : e.getCause())
              + ". Say how those that it checks are drawn, by with(...).",
          e);
    }
  }
}
