package dev.dovetail.testkit;

/** Says why a local service does not take a request. */
final class ServiceRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  ServiceRefusal(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static ServiceRefusal of(String code, String message) {
    return new ServiceRefusal(400, code, message);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
