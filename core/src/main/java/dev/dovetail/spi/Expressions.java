package dev.dovetail.spi;

import dev.dovetail.Placeholders;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Gives every name and value of a request's expressions a placeholder, so that no attribute name
 * can be a reserved word or have a special character.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ExpressionAttributeNames.html">Expression
 *     attribute names</a>
 */
final class Expressions implements Placeholders {
  private final Map<String, String> placeholders = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, AttributeValue> values = new LinkedHashMap<>();

  @Override
  public String name(String attribute) {
    String known = placeholders.get(attribute);
    if (known != null) {
      return known;
    }
    String placeholder = "#n" + placeholders.size();
    placeholders.put(attribute, placeholder);
    names.put(placeholder, attribute);
    return placeholder;
  }

  @Override
  public String value(AttributeValue value) {
    String placeholder = ":v" + values.size();
    values.put(placeholder, value);
    return placeholder;
  }

  Map<String, String> names() {
    return names;
  }

  Map<String, AttributeValue> values() {
    return values;
  }
}
