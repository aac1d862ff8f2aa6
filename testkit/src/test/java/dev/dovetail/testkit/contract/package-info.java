@NullMarked
package dev.dovetail.testkit.contract;

import org.jspecify.annotations.NullMarked;
