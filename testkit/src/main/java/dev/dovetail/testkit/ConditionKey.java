package dev.dovetail.testkit;

import java.util.Arrays;
import java.util.Optional;

/** What of a request the conditions of a policy may look at. */
enum ConditionKey {
  /** The partition keys that it names. */
  LEADING_KEYS("dynamodb:LeadingKeys", true),
  /** The top-level attributes that it names. */
  ATTRIBUTES("dynamodb:Attributes", true),
  /** Which attributes a read returns. */
  SELECT("dynamodb:Select", false),
  /** Which attributes a write returns. */
  RETURN_VALUES("dynamodb:ReturnValues", false),
  /** The operation of the transaction that it is in. */
  ENCLOSING_OPERATION("dynamodb:EnclosingOperation", false);

  private final String text;
  private final boolean multivalued;

  ConditionKey(String text, boolean multivalued) {
    this.text = text;
    this.multivalued = multivalued;
  }

  /** {@return the key of a name, in whichever case} */
  static Optional<ConditionKey> named(String name) {
    return Arrays.stream(values()).filter(key -> key.text.equalsIgnoreCase(name)).findFirst();
  }

  /** {@return its name in policies} */
  String text() {
    return text;
  }

  /** {@return whether a request may have several values of it} */
  boolean isMultivalued() {
    return multivalued;
  }
}
