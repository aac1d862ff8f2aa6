@NullMarked
package dev.dovetail.infra.app;

import org.jspecify.annotations.NullMarked;
