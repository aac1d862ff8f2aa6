package dev.dovetail.spi;

import dev.dovetail.Placeholders;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes a filter in full, with its names and values: two filters have the same text only if they
 * leave the same items. A part that could run into the next has its length before it.
 */
final class FilterText implements Placeholders {
  private final StringBuilder parts = new StringBuilder();

  private FilterText() {}

  static String of(ItemCondition filter) {
    FilterText text = new FilterText();
    String expression = filter.expression(text);
    return expression.concat("\n").concat(text.parts.toString());
  }

  @Override
  public String name(String attribute) {
    add('#', attribute);
    return "#";
  }

  @Override
  public String value(AttributeValue value) {
    write(value);
    return ":";
  }

  private void add(char kind, String part) {
    parts.append(kind).append(part.length()).append(' ').append(part);
  }

  private void write(AttributeValue value) {
    switch (value.type()) {
      case S -> add('S', value.s());
      case N -> add('N', value.n());
      case B -> add('B', text(value.b()));
      case BOOL -> add('T', value.bool().toString());
      case SS -> set('s', value.ss());
      case NS -> set('n', value.ns());
      case BS -> set('b', texts(value.bs()));
      case L -> {
        parts.append('L').append(value.l().size()).append(' ');
        for (AttributeValue element : value.l()) {
          write(element);
        }
      }
      case M -> {
        parts.append('M').append(value.m().size()).append(' ');
        for (Map.Entry<String, AttributeValue> entry : new TreeMap<>(value.m()).entrySet()) {
          add('K', entry.getKey());
          write(entry.getValue());
        }
      }
      default -> parts.append('0');
    }
  }

  /** A set has no order. */
  private void set(char kind, List<String> elements) {
    List<String> sorted = new ArrayList<>(elements);
    Collections.sort(sorted);
    parts.append(kind).append(sorted.size()).append(' ');
    for (String element : sorted) {
      add(kind, element);
    }
  }

  private static List<String> texts(List<SdkBytes> elements) {
    List<String> texts = new ArrayList<>(elements.size());
    for (SdkBytes element : elements) {
      texts.add(text(element));
    }
    return texts;
  }

  private static String text(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
  }
}
