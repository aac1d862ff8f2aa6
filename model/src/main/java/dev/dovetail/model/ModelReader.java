package dev.dovetail.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ModelWriter} writes. Javac loads it where a table has a key lock, and so do the
 * first tests of a run: it does without databind too.
 */
final class ModelReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<Class<?>, Shape> shapes = new HashMap<>();

  private ModelReader() {}

  /** How a record is made. */
  private record Shape(Constructor<?> constructor, RecordComponent[] components) {}

  /**
   * {@return the members of a file, which is one object}
   *
   * @throws IOException if it is something else
   */
  static Map<String, @Nullable Object> read(InputStream in) throws IOException {
    try (JsonParser json = JSON.createParser(in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("The file is not one JSON object.");
      }
      Map<String, @Nullable Object> members = object(json);
      if (json.nextToken() != null) {
        throw new IOException(
            "The file is not one JSON object: "
                + json.currentToken()
                + " follows in line "
                + json.currentLocation().getLineNr()
                + ".");
      }
      return members;
    }
  }

  /**
   * {@return the record with some members}
   *
   * @throws IOException if they are not those of the record
   */
  static <T extends Record> T bind(Map<String, @Nullable Object> members, Class<T> type)
      throws IOException {
    return type.cast(new ModelReader().record(members, type, ""));
  }

  private static Map<String, @Nullable Object> object(JsonParser json) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      members.put(name, value(json));
    }
    return members;
  }

  private static List<@Nullable Object> array(JsonParser json) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(json));
    }
    return elements;
  }

  private static @Nullable Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT -> json.getNumberValue();
      case VALUE_NUMBER_FLOAT -> json.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private Object record(Map<?, ?> members, Class<?> type, String place) throws IOException {
    Shape shape = shape(type);
    RecordComponent[] components = shape.components();
    @Nullable Object[] parts = new @Nullable Object[components.length];
    int found = 0;
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      if (members.containsKey(name)) {
        found++;
        String part = place.isEmpty() ? name : place + "." + name;
        parts[i] = part(members.get(name), components[i].getGenericType(), part);
      } else if (components[i].getType().isPrimitive()) {
        throw new IOException(
            at(place) + " lacks \"" + name + "\" of " + type.getSimpleName() + ".");
      }
    }
    if (found < members.size()) {
      throw new IOException(unknown(members, components, type, place));
    }
    try {
      return shape.constructor().newInstance(parts);
    } catch (InvocationTargetException e) {
      throw new IOException(
          at(place)
              + " is no "
              + type.getSimpleName()
              + ": "
              + e.getCause()
              + ". It has only "
              + members.keySet()
              + ".",
          e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object part(@Nullable Object value, Type type, String place)
      throws IOException {
    if (value == null && !(type instanceof Class<?> plain && plain.isPrimitive())) {
      return null;
    }
    if (type instanceof ParameterizedType list && value instanceof List<?> elements) {
      Type element = list.getActualTypeArguments()[0];
      List<@Nullable Object> parts = new ArrayList<>();
      for (int i = 0; i < elements.size(); i++) {
        parts.add(part(elements.get(i), element, place + "[" + i + "]"));
      }
      return parts;
    }
    if (type instanceof Class<?> plain) {
      if (value instanceof String && plain == String.class
          || value instanceof Boolean && (plain == boolean.class || plain == Boolean.class)
          || value instanceof Integer && (plain == int.class || plain == Integer.class)) {
        return value;
      }
      if (value instanceof String text && plain.isEnum()) {
        return constant(text, plain, place);
      }
      if (value instanceof Map<?, ?> members && plain.isRecord()) {
        return record(members, plain, place);
      }
    }
    throw new IOException(at(place) + " is " + value + ", which is no " + type.getTypeName() + ".");
  }

  private static Object constant(String text, Class<?> type, String place) throws IOException {
    for (Object constant : type.getEnumConstants()) {
      if (ModelWriter.text((Enum<?>) constant).equals(text)) {
        return constant;
      }
    }
    throw new IOException(
        at(place)
            + " is \""
            + text
            + "\", which is none of "
            + Arrays.toString(type.getEnumConstants())
            + ".");
  }

  private static String unknown(
      Map<?, ?> members, RecordComponent[] components, Class<?> type, String place) {
    List<String> known = new ArrayList<>();
    for (RecordComponent component : components) {
      known.add(component.getName());
    }
    List<Object> unknown = new ArrayList<>(members.keySet());
    unknown.removeAll(known);
    return at(place)
        + " has \""
        + unknown.get(0)
        + "\", but "
        + type.getSimpleName()
        + " has only "
        + known
        + ".";
  }

  private static String at(String place) {
    return place.isEmpty() ? "The file" : place;
  }

  private Shape shape(Class<?> type) {
    Shape known = shapes.get(type);
    if (known != null) {
      return known;
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
    }
    try {
      Shape shape = new Shape(type.getDeclaredConstructor(types), components);
      shapes.put(type, shape);
      return shape;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
