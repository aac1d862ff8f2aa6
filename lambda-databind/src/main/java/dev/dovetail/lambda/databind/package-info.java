/**
 * What databind and the classes of aws-lambda-java-events are for, behind the same requests and
 * responses. A function that uses it pays for it at its cold start.
 */
@NullMarked
package dev.dovetail.lambda.databind;

import org.jspecify.annotations.NullMarked;
