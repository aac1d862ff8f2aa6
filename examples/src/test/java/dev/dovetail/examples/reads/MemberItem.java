package dev.dovetail.examples.reads;

/** What is in the partition of a member. */
sealed interface MemberItem permits Member, Loan {}
