package dev.dovetail.model;

/** How a key attribute is compared, as in a key condition expression of DynamoDB. */
public enum KeyOperator {
  /** Equal. */
  EQUAL("="),
  /** Less than. */
  LESS("<"),
  /** Less than or equal. */
  AT_MOST("<="),
  /** Greater than. */
  GREATER(">"),
  /** Greater than or equal. */
  AT_LEAST(">="),
  /** Between two values, both included. */
  BETWEEN("between"),
  /** Starts with the value. */
  BEGINS_WITH("begins_with");

  private final String text;

  KeyOperator(String text) {
    this.text = text;
  }

  /** {@return the operator as DynamoDB writes it} */
  public String text() {
    return text;
  }
}
