/**
 * Single-table DynamoDB, checked by the compiler: annotate records with {@link
 * dev.dovetail.Entity}, declare repositories as interfaces, and gather them in an interface with
 * {@link dev.dovetail.SingleTable}. The annotation processor writes {@code DynamoDb<YourTable>}
 * beside it, the entry point at run time.
 */
@NullMarked
package dev.dovetail;

import org.jspecify.annotations.NullMarked;
