package dev.dovetail.examples.login;

import dev.dovetail.SingleTable;

/** The table of a login. */
@SingleTable(stream = true)
public interface LoginTable {
  /** {@return the sessions} */
  Sessions sessions();

  /** {@return the codes} */
  OneTimeCodes codes();

  /** {@return the invitations} */
  Invitations invitations();
}
