package dev.dovetail.examples.reads;

import dev.dovetail.Projection;

/** What a list of loans shows. */
@Projection(of = Loan.class)
record LoanTitle(String bookId, String title) {}
