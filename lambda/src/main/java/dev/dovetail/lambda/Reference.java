package dev.dovetail.lambda;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Chooses the id by which a client and the log speak of the same request. */
final class Reference {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9=_-]{1,64}");
  private static final Pattern IS_UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Reference() {}

  static String choose(Optional<String> ofGateway, Optional<String> ofLambda) {
    return ofGateway
        .filter(id -> SAFE.matcher(id).matches())
        .or(() -> ofLambda.filter(id -> SAFE.matcher(id).matches()))
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  static boolean isUuid(String reference) {
    return IS_UUID.matcher(reference).matches();
  }
}
