package dev.dovetail.handlers.epicfailures;

import dev.dovetail.lambda.JsonBody;
import dev.dovetail.lambda.JsonObject;
import dev.dovetail.lambda.JsonWriter;
import dev.dovetail.lambda.ValueType;
import java.util.List;

/** Reads and writes the JSON of epic failures. */
final class FailureJson {
  private static final int LONGEST_ID = 64;
  private static final ValueType<String> ID =
      ValueType.text(1, LONGEST_ID)
          .as(
              "1 to 64 of the characters A-Z a-z 0-9 . _ ~ and -, not only dots",
              "",
              FailureJson::id);
  private static final ValueType<String> TEXT = ValueType.text(1, 1000);
  private static final ValueType<List<String>> LESSONS =
      ValueType.list(TEXT, 20)
          .as("an array of 1 to 20 values, each " + TEXT, List.of(), FailureJson::notEmpty);

  private FailureJson() {}

  /**
   * What a client says of a new epic failure.
   *
   * @param failureId its id
   * @param taskAttempted what was tried
   * @param whyItFailed why that went wrong
   * @param lessonsLearned what to do better
   */
  record NewFailure(
      String failureId, String taskAttempted, String whyItFailed, List<String> lessonsLearned) {
    static NewFailure read(JsonObject json) {
      return new NewFailure(
          readId(json),
          json.required("taskAttempted", TEXT),
          json.required("whyItFailed", TEXT),
          json.required("lessonsLearned", LESSONS));
    }
  }

  static String readId(JsonObject json) {
    return json.required("failureID", ID);
  }

  static JsonBody of(EpicFailure failure) {
    return json -> write(failure, json);
  }

  static void write(EpicFailure failure, JsonWriter json) {
    json.text("failureID", failure.failureId())
        .text("taskAttempted", failure.taskAttempted())
        .text("whyItFailed", failure.whyItFailed())
        .texts("lessonsLearned", failure.lessonsLearned())
        .time("createdAt", failure.createdAt());
  }

  /** Takes what can be a segment of a URL as it is; a client takes "." and ".." out of a URL. */
  private static String id(String text) {
    boolean onlyDots = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '.'
              || c == '_'
              || c == '~'
              || c == '-';
      if (!plain) {
        throw new IllegalArgumentException();
      }
      onlyDots &= c == '.';
    }
    if (onlyDots) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  private static List<String> notEmpty(List<String> texts) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException();
    }
    return texts;
  }
}
