/**
 * The CDK app that deploys the reference service; {@link dev.dovetail.infra.app.App} is what {@code
 * cdk.json} runs.
 */
@NullMarked
package dev.dovetail.infra.app;

import org.jspecify.annotations.NullMarked;
