/**
 * A real DynamoDB engine inside the JVM. {@link dev.dovetail.testkit.DynamoDbTest} gives every test
 * method a fresh one; {@link dev.dovetail.testkit.LocalDynamoDb} starts one without JUnit.
 */
@NullMarked
package dev.dovetail.testkit;

import org.jspecify.annotations.NullMarked;
