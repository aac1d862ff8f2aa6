/**
 * What the tables of an engine hold, to be looked at, compared, kept and written. Start with {@link
 * dev.dovetail.testkit.items.TableContent}.
 */
@NullMarked
package dev.dovetail.testkit.items;

import org.jspecify.annotations.NullMarked;
