package dev.dovetail;

/**
 * Reports a stream record that tells no whole change: its stream has another view than {@code
 * NEW_AND_OLD_IMAGES}, or it is not of a table with string keys {@code pk} and {@code sk}.
 *
 * <p>Messages may have the event's id and never hold attributes.
 */
public final class InvalidRecord extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message says what is wrong and what is legal
   */
  public InvalidRecord(String message) {
    super(message);
  }
}
