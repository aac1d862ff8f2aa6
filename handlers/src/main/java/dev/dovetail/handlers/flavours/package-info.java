/** The flavours of ice-cream, and the topic that tells of new ones. */
@NullMarked
package dev.dovetail.handlers.flavours;

import org.jspecify.annotations.NullMarked;
