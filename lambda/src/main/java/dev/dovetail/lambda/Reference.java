package dev.dovetail.lambda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chooses the id by which a client and the log speak of the same request. */
final class Reference {
  private static final int MAX_LENGTH = 64;

  private Reference() {}

  static String choose(@Nullable String ofGateway, @Nullable String ofLambda) {
    if (ofGateway != null && isPlain(ofGateway)) {
      return ofGateway;
    }
    return ofLambda != null && isPlain(ofLambda) ? ofLambda : UUID.randomUUID().toString();
  }

  /** {@return whether an id can't do harm in a header, in a log or in JSON} */
  static boolean isPlain(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '='
              || c == '_'
              || c == '-';
      if (!plain) {
        return false;
      }
    }
    return !id.isEmpty() && id.length() <= MAX_LENGTH;
  }

  static boolean isUuid(String reference) {
    return reference.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }
}
