/** What a repository does: its requests before they are sent, and what they cost afterwards. */
@NullMarked
package dev.dovetail.examples.observe;

import org.jspecify.annotations.NullMarked;
