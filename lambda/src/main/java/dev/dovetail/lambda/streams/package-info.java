/**
 * Functions that DynamoDB streams and SQS queues call, and the topics and archives that they tell;
 * a function of an API needs none of it.
 */
@NullMarked
package dev.dovetail.lambda.streams;

import org.jspecify.annotations.NullMarked;
