package dev.dovetail.examples.reads;

import dev.dovetail.Projection;
import java.time.LocalDate;

/** Who has to bring a book back, and when. */
@Projection(of = Loan.class)
record Borrower(String memberId, LocalDate dueOn) {}
