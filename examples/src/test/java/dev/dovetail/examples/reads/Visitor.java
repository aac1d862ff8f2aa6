package dev.dovetail.examples.reads;

import dev.dovetail.Aggregate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who may be a member, and may have one book. */
@Aggregate
record Visitor(@Nullable Member member, Optional<Loan> loan) {}
