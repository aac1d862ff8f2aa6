package dev.dovetail.lambda.databind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.lambda.JsonBody;
import dev.dovetail.lambda.Problem;
import dev.dovetail.lambda.ProblemException;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Violation;
import java.util.List;
import java.util.Map;

/**
 * Reads bodies into classes and writes them from objects by jackson-databind, for functions that
 * have such classes already.
 *
 * <p>It refuses what {@link Request#json()} refuses, but finds one violation at a time. Safe for
 * use by any number of threads, if the mapper is not changed any more.
 */
public final class Databind {
  private final ObjectMapper mapper;

  private Databind(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** {@return databind with a mapper, which decides of names, unknown members and types} */
  public static Databind with(ObjectMapper mapper) {
    return new Databind(mapper);
  }

  /**
   * {@return the JSON body as an object of a class}
   *
   * @throws ProblemException with 415 if the body has another type, with 400 if it is not JSON,
   *     with 422 and the place if it does not fit the class
   */
  public <T> T read(Request request, Class<T> type) {
    request.json();
    try {
      T value = mapper.readValue(request.bodyText(), type);
      if (value == null) {
        throw new ProblemException(refusal("", "null", "The body must not be null."));
      }
      return value;
    } catch (UnrecognizedPropertyException e) {
      throw new ProblemException(refusal(pointer(e), "unknown", "There is no such member."), e);
    } catch (JsonMappingException e) {
      throw new ProblemException(refusal(pointer(e), "not_legal", "The value is not legal."), e);
    } catch (JsonProcessingException e) {
      throw new ProblemException(
          Problem.of(400, "malformed_json", "The body is not well-formed JSON."), e);
    }
  }

  private static Problem refusal(String at, String code, String message) {
    return Problem.of(422)
        .withViolations(List.of(new Violation(Violation.Place.BODY, at, code, message)));
  }

  private static String pointer(JsonMappingException failure) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference place : failure.getPath()) {
      String name = place.getFieldName();
      pointer
          .append('/')
          .append(
              name == null
                  ? Integer.toString(place.getIndex())
                  : name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /**
   * {@return the members of an object, for any response that takes a body}
   *
   * @throws IllegalArgumentException if the mapper makes something else than a JSON object of it
   */
  public JsonBody body(Object value) {
    JsonNode tree = mapper.valueToTree(value);
    if (!(tree instanceof ObjectNode members)) {
      throw new IllegalArgumentException(
          "The mapper makes no JSON object of a "
              + value.getClass().getName()
              + ", but a body must be one.");
    }
    return json -> {
      for (Map.Entry<String, JsonNode> member : members.properties()) {
        json.value(member.getKey(), Trees.value(member.getValue()));
      }
    };
  }
}
