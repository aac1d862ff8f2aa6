/** Repositories held to the contract that is made from their model. */
@NullMarked
package dev.dovetail.examples.contract;

import org.jspecify.annotations.NullMarked;
