package dev.dovetail.examples.reads;

import dev.dovetail.Aggregate;
import java.util.List;

/** A member, and all books that they have. */
@Aggregate(maxItems = 20)
record Account(Member member, List<Loan> loans) {}
