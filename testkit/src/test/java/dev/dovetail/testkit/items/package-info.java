@NullMarked
package dev.dovetail.testkit.items;

import org.jspecify.annotations.NullMarked;
