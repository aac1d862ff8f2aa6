@org.jspecify.annotations.NullMarked
package dev.dovetail.spi;
