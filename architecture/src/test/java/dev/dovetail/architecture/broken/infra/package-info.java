/** Is marked, unlike the packages beside it. */
@NullMarked
package dev.dovetail.architecture.broken.infra;

import org.jspecify.annotations.NullMarked;
