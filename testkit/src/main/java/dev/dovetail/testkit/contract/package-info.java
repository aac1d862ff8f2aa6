/**
 * Checks of a team's own repositories, made from their model: {@link
 * dev.dovetail.testkit.contract.RepositoryContract}.
 */
@NullMarked
package dev.dovetail.testkit.contract;

import org.jspecify.annotations.NullMarked;
