/**
 * Turns a {@link dev.dovetail.infra.Plan} into an AWS CDK stack: {@link
 * dev.dovetail.infra.cdk.DovetailStack} is the entry point.
 */
@NullMarked
package dev.dovetail.infra.cdk;

import org.jspecify.annotations.NullMarked;
