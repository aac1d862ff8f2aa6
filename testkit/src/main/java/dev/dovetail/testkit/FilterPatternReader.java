package dev.dovetail.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a filter pattern into alternatives of rules, and refuses what Lambda refuses. */
final class FilterPatternReader {
  private static final int MAX_LENGTH = 4096;
  private static final int MAX_QUOTED = 500;
  private static final int MAX_ALTERNATIVES = 1000;
  private static final String OR = "$or";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final String text;

  FilterPatternReader(String text) {
    this.text = text;
  }

  List<List<FilterRule>> read() {
    if (text.length() > MAX_LENGTH) {
      throw refused("it has " + text.length() + " characters, but may have " + MAX_LENGTH + ".");
    }
    JsonNode pattern;
    try {
      pattern = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw refused("it is no JSON: " + e.getOriginalMessage());
    }
    if (!pattern.isObject()) {
      throw refused(
          "it is no JSON object. Write what a record must have, such as"
              + " {\"eventName\":[\"INSERT\"]}.");
    }
    return object(pattern, List.of());
  }

  private List<List<FilterRule>> object(JsonNode object, List<String> path) {
    if (object.isEmpty()) {
      throw refused(
          place(path) + " demands nothing. Write what must be there, or leave the filter out.");
    }
    List<List<FilterRule>> all = List.of(List.of());
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      List<String> inner = new ArrayList<>(path);
      inner.add(member.getKey());
      all = both(all, member(member.getKey(), member.getValue(), inner));
    }
    return all;
  }

  private List<List<FilterRule>> member(String name, JsonNode value, List<String> path) {
    if (name.equals(OR)) {
      return either(value, path);
    }
    if (value.isObject()) {
      return object(value, path);
    }
    if (!value.isArray()) {
      throw refused(
          place(path)
              + " is "
              + value
              + ", but must be a list of what may be there. Write ["
              + value
              + "].");
    }
    if (value.isEmpty()) {
      throw refused(
          place(path)
              + " is an empty list, which nothing matches. Write what may be there; for a text that"
              + " is empty [\"\"].");
    }
    List<FilterTest> tests = new ArrayList<>();
    for (JsonNode one : value) {
      tests.add(new FilterTestReader(this, path).read(one));
    }
    return List.of(List.of(new FilterRule(path, tests)));
  }

  private List<List<FilterRule>> either(JsonNode value, List<String> path) {
    if (!value.isArray() || value.size() < 2) {
      throw refused(place(path) + " must be a list of two patterns at least.");
    }
    List<List<FilterRule>> all = new ArrayList<>();
    for (JsonNode one : value) {
      if (!one.isObject()) {
        throw refused(place(path) + " has " + one + ", but each of its elements is an object.");
      }
      all.addAll(object(one, path.subList(0, path.size() - 1)));
    }
    return all;
  }

  private List<List<FilterRule>> both(List<List<FilterRule>> one, List<List<FilterRule>> other) {
    if ((long) one.size() * other.size() > MAX_ALTERNATIVES) {
      throw refused("its $or have more than " + MAX_ALTERNATIVES + " combinations.");
    }
    List<List<FilterRule>> all = new ArrayList<>();
    for (List<FilterRule> first : one) {
      for (List<FilterRule> second : other) {
        List<FilterRule> rules = new ArrayList<>(first);
        rules.addAll(second);
        all.add(rules);
      }
    }
    return all;
  }

  private static String place(List<String> path) {
    return path.isEmpty() ? "it" : "\"" + String.join(".", path) + "\"";
  }

  IllegalArgumentException refused(List<String> path, String problem) {
    return refused(place(path) + " " + problem);
  }

  private IllegalArgumentException refused(String problem) {
    String quoted = text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "..." : text;
    return new IllegalArgumentException("The filter pattern " + quoted + " is refused: " + problem);
  }
}
