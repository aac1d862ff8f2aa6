package dev.dovetail.testkit;

/** Says why a topic does not take a request. */
final class TopicRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  TopicRefusal(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static TopicRefusal of(String code, String message) {
    return new TopicRefusal(400, code, message);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
