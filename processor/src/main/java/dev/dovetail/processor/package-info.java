/**
 * The annotation processor. {@link dev.dovetail.processor.DovetailProcessor} parses annotated types
 * into definitions, checks them, and writes schemas, keys, repositories, tables and model files
 * from them.
 */
@NullMarked
package dev.dovetail.processor;

import org.jspecify.annotations.NullMarked;
