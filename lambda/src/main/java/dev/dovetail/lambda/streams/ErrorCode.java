package dev.dovetail.lambda.streams;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the code in the error of an AWS service, and leaves its message, which may hold data. */
final class ErrorCode {
  private static final Pattern CODE =
      Pattern.compile("<Code>([A-Za-z.]+)</Code>|\"__type\"\\s*:\\s*\"(?:[^\"]*#)?([A-Za-z]+)\"");

  private ErrorCode() {}

  static String of(byte[] body) {
    Matcher code = CODE.matcher(new String(body, StandardCharsets.UTF_8));
    if (!code.find()) {
      return "without a code";
    }
    return code.group(1) == null ? code.group(2) : code.group(1);
  }
}
