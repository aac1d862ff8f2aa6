package dev.dovetail;

/** Reports that a cursor is damaged, forged, or belongs to another query; nothing was read. */
public final class InvalidCursor extends RepositoryException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message says what is wrong with the cursor, without its content
   */
  public InvalidCursor(String message) {
    super(message);
  }
}
