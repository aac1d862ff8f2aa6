package dev.dovetail.examples.ledger;

import dev.dovetail.Code;

/** Where the money of a booking goes. */
public enum Direction {
  /** To the account. */
  @Code("in")
  INCOMING,
  /** From the account. */
  @Code("out")
  OUTGOING
}
