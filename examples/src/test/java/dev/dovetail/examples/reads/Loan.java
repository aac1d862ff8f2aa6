package dev.dovetail.examples.reads;

import dev.dovetail.ComposedIndex;
import dev.dovetail.Entity;
import dev.dovetail.Index;
import dev.dovetail.LocalIndex;
import dev.dovetail.ProjectionType;
import dev.dovetail.TimeToLive;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A book that a member has borrowed. */
@Entity(type = "LOAN", pk = "MEMBER#{memberId}", sk = "LOAN#{dueOn}#{bookId}")
@Index(name = "byBook", pk = "bookId", sk = "dueOn")
@Index(
    name = "byTitle",
    pk = "title",
    sk = "dueOn",
    projection = ProjectionType.INCLUDE,
    include = "memberId")
@ComposedIndex(
    name = "byDay",
    pk = "DAY#{dueOn}",
    sk = "LOAN#{bookId}",
    projection = ProjectionType.KEYS_ONLY)
@ComposedIndex(name = "alphabetic", pk = "OF#{memberId}", sk = "B#{title}#{bookId}")
@LocalIndex(
    name = "inOrder",
    sk = "BOOK#{bookId}",
    projection = ProjectionType.INCLUDE,
    include = {"bookId", "title"})
record Loan(
    String memberId,
    LocalDate dueOn,
    String bookId,
    String title,
    @Nullable String note,
    @TimeToLive @Nullable Instant endsAt)
    implements MemberItem {}
