/** Sessions, codes and invitations of a login: items that expire. */
@NullMarked
package dev.dovetail.examples.login;

import org.jspecify.annotations.NullMarked;
