/** Functions that DynamoDB streams call; a function without a table needs none of it. */
@NullMarked
package dev.dovetail.lambda.streams;

import org.jspecify.annotations.NullMarked;
