/** Accounts and what is booked on them: own types, codes and every kind of facet in keys. */
@NullMarked
package dev.dovetail.examples.ledger;

import org.jspecify.annotations.NullMarked;
