package dev.dovetail.testkit;

/** Says in the stack trace of a failed test which faults there were. It is never thrown. */
final class FaultsMet extends Exception {
  private static final long serialVersionUID = 1;

  FaultsMet(String history) {
    super("The faults of this test:\n" + history, null, false, false);
  }
}
