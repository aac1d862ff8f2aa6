/** Random histories of one repository, against the same repository in memory. */
@NullMarked
package dev.dovetail.examples.histories;

import org.jspecify.annotations.NullMarked;
