@NullMarked
package dev.dovetail.infra.cdk;

import org.jspecify.annotations.NullMarked;
