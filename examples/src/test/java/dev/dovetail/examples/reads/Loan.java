package dev.dovetail.examples.reads;

import dev.dovetail.Entity;
import dev.dovetail.Index;
import dev.dovetail.TimeToLive;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A book that a member has borrowed. */
@Entity(type = "LOAN", pk = "MEMBER#{memberId}", sk = "LOAN#{dueOn}#{bookId}")
@Index(name = "byBook", pk = "bookId", sk = "dueOn")
record Loan(
    String memberId,
    LocalDate dueOn,
    String bookId,
    String title,
    @TimeToLive @Nullable Instant endsAt) {}
