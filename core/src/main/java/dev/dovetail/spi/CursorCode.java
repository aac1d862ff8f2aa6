package dev.dovetail.spi;

/** Makes the codes by which a cursor is known again. Immutable. */
interface CursorCode {
  /** The id of the secret, or an empty text if there is none. */
  String id();

  /** The number of bytes of a code. */
  int length();

  /**
   * The code of the first bytes.
   *
   * @param purpose keeps codes of different things apart
   */
  byte[] of(byte purpose, byte[] bytes, int length);
}
