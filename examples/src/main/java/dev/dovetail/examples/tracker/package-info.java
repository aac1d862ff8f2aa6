/**
 * Tickets and comments of projects: indexes whose keys the library composes, one of them shared by
 * both entities, and a local index.
 */
@NullMarked
package dev.dovetail.examples.tracker;

import org.jspecify.annotations.NullMarked;
