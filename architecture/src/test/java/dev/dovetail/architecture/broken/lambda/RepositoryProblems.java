package dev.dovetail.architecture.broken.lambda;

import dev.dovetail.architecture.broken.Core;
import software.amazon.awssdk.core.exception.SdkException;

/** Is the corner of its room that may see core. */
record RepositoryProblems(Core core, SdkException cause) {}
