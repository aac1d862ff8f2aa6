/** Transactions and snapshots over several repositories and tables. */
@NullMarked
package dev.dovetail.examples.transactions;

import org.jspecify.annotations.NullMarked;
