/**
 * The kit for thin Lambda functions behind HTTP: extend {@link dev.dovetail.lambda.HttpFunction},
 * read the {@link dev.dovetail.lambda.Request} and return a {@link dev.dovetail.lambda.Response}.
 * REST APIs, HTTP APIs, function URLs and load balancers look the same from there.
 */
@NullMarked
package dev.dovetail.lambda;

import org.jspecify.annotations.NullMarked;
