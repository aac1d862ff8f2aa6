/**
 * What generated code calls. It is public so that generated classes in other packages can reach it,
 * and not meant to be used by hand: it may change with every version, together with the annotation
 * processor.
 */
@NullMarked
package dev.dovetail.spi;

import org.jspecify.annotations.NullMarked;
