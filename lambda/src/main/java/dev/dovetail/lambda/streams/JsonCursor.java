package dev.dovetail.lambda.streams;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.dovetail.InvalidRecord;
import java.io.IOException;
import java.math.BigDecimal;

/** Goes through JSON and demands what has to be there. For one event. */
final class JsonCursor {
  private final JsonParser parser;

  JsonCursor(JsonParser parser) {
    this.parser = parser;
  }

  /** Goes to the value of an object's next member; false at the end of the object. */
  boolean nextMember() throws IOException {
    if (parser.nextToken() == JsonToken.END_OBJECT) {
      return false;
    }
    parser.nextToken();
    return true;
  }

  JsonToken nextToken() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new InvalidRecord("The event ends in the middle.");
    }
    return token;
  }

  /** The name of the member whose value is next. */
  String name() throws IOException {
    return parser.currentName();
  }

  void skip() throws IOException {
    parser.skipChildren();
  }

  boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  void object(String what) {
    demand(parser.currentToken() == JsonToken.START_OBJECT, what, "an object");
  }

  void array(String what) {
    demand(parser.currentToken() == JsonToken.START_ARRAY, what, "an array");
  }

  String text(String what) throws IOException {
    demand(parser.currentToken() == JsonToken.VALUE_STRING, what, "a string");
    return parser.getText();
  }

  boolean bool(String what) throws IOException {
    JsonToken token = parser.currentToken();
    demand(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE, what, "true or false");
    return token == JsonToken.VALUE_TRUE;
  }

  long integer(String what) throws IOException {
    demand(parser.currentToken() == JsonToken.VALUE_NUMBER_INT, what, "an integer");
    return parser.getLongValue();
  }

  BigDecimal number(String what) throws IOException {
    demand(parser.currentToken().isNumeric(), what, "a number");
    try {
      return parser.getDecimalValue();
    } catch (NumberFormatException e) {
      // No BigDecimal has its exponent.
      throw refused(what, "a number");
    }
  }

  static void demand(boolean met, String what, String expected) {
    if (!met) {
      throw refused(what, expected);
    }
  }

  static InvalidRecord refused(String what, String expected) {
    return new InvalidRecord(
        "The " + what + " in the event of a DynamoDB stream is not " + expected + ".");
  }
}
