package dev.dovetail.testkit;

import java.io.IOException;

/** Says that a function has failed, and how, where a handler is expected to throw. */
final class InvocationFailed extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient FunctionError error;

  InvocationFailed(FunctionError error) {
    super(error.type() + ": " + error.message());
    this.error = error;
  }

  FunctionError error() {
    return error;
  }
}
