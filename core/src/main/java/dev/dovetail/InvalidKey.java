package dev.dovetail;

/** Reports that a value can't be part of a key; nothing was sent. */
public final class InvalidKey extends RepositoryException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message names the facet and says what is wrong and what is legal
   */
  public InvalidKey(String message) {
    super(message);
  }
}
