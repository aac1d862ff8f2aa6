package dev.dovetail;

/**
 * Reports a cursor that leads to no page: it is damaged, of another query, partition or caller, or
 * too old. Nothing was read.
 */
public final class InvalidCursor extends RepositoryException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Says why a cursor was refused, for logs and metrics. A client needs no more than the fact. */
  public enum Reason {
    /**
     * The text is not one that these options have made: cut, changed, invented, signed by a secret
     * that they do not have, or written by another version of the library. Where cursors are
     * signed, damage and forgery look the same.
     */
    DAMAGED,

    /**
     * The cursor is sound, but was given out by another table, query, partition, range or filter,
     * or to another caller. It does not say which, as that could tell a client of the data of
     * others.
     */
    FOREIGN,

    /** The cursor is sound and of this query, but older than the lifetime of cursors allows. */
    EXPIRED
  }

  /**
   * Reports a refused cursor.
   *
   * @param reason why it is refused
   * @param message says what is wrong with the cursor, without its content
   */
  public InvalidCursor(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** {@return why the cursor was refused} */
  public Reason reason() {
    return reason;
  }
}
