@NullMarked
package dev.dovetail.infra;

import org.jspecify.annotations.NullMarked;
