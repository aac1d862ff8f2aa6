/**
 * Draws values for entities, within what their types, their keys and DynamoDB take: what generated
 * fixtures and the contract of repositories have in common.
 */
@NullMarked
package dev.dovetail.testkit.values;

import org.jspecify.annotations.NullMarked;
