@NullMarked
package dev.dovetail.testkit.assertions;

import org.jspecify.annotations.NullMarked;
