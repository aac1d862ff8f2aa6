package dev.dovetail.examples.async;

import dev.dovetail.SingleTable;

/** Tickets of a help desk, drafts of answers, and visits to its page. */
@SingleTable(name = "desk")
interface DeskTable {
  Tickets tickets();

  Drafts drafts();

  Visits visits();
}
