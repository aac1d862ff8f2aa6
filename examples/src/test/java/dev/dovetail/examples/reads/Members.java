package dev.dovetail.examples.reads;

import dev.dovetail.Create;

/** The members. */
interface Members {
  @Create
  Member join(Member member);
}
