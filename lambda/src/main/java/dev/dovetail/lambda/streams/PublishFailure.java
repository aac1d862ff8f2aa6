package dev.dovetail.lambda.streams;

/** Says why something was not handed on; the message has nothing of its content. */
final class PublishFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PublishFailure(String message) {
    super(message);
  }

  static PublishFailure tooLarge(String what, int bytes, int most, String instead) {
    return new PublishFailure(
        what + " has " + bytes + " bytes, but may have " + most + ". " + instead);
  }

  static PublishFailure refused(String by, String code) {
    return new PublishFailure(by + " refused it with the code " + code + ".");
  }
}
