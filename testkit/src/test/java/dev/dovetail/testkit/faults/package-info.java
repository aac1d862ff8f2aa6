@NullMarked
package dev.dovetail.testkit.faults;

import org.jspecify.annotations.NullMarked;
