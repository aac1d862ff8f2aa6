/**
 * The key language: how values become parts of keys. {@link dev.dovetail.key.Facet} is the entry
 * point. The encoding is a storage format: it never changes for a released version.
 */
@NullMarked
package dev.dovetail.key;

import org.jspecify.annotations.NullMarked;
