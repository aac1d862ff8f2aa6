/** Three entities in one table: customers, their orders, and the lines of orders. */
@NullMarked
package dev.dovetail.examples.shop;

import org.jspecify.annotations.NullMarked;
