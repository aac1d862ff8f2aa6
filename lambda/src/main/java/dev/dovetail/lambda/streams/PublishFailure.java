package dev.dovetail.lambda.streams;

/** Says why something was not handed on; the message has nothing of its content. */
final class PublishFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int SERVER_ERROR = 500;
  private static final int TOO_MANY_REQUESTS = 429;

  private final String code;
  private final boolean temporary;

  private PublishFailure(String message, String code, boolean temporary) {
    super(message);
    this.code = code;
    this.temporary = temporary;
  }

  static PublishFailure tooLarge(String what, int bytes, int most, String instead) {
    return new PublishFailure(
        what + " has " + bytes + " bytes, but may have " + most + ". " + instead,
        "TooLarge",
        false);
  }

  static PublishFailure refused(String by, String code) {
    return new PublishFailure(by + " refused it with the code " + code + ".", code, false);
  }

  /** {@return what a service's answer with another status than 200 says} */
  static PublishFailure answered(String service, int status, String code) {
    boolean temporary =
        status >= SERVER_ERROR
            || status == TOO_MANY_REQUESTS
            || code.startsWith("Throttling")
            || code.startsWith("ServiceUnavailable");
    String both = status + " " + code;
    return new PublishFailure(service + " refused it with the code " + both + ".", both, temporary);
  }

  /** {@return the code, which holds no data} */
  String code() {
    return code;
  }

  /** {@return whether the same request may succeed a while later} */
  boolean temporary() {
    return temporary;
  }
}
