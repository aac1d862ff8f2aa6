/**
 * What a deployment consists of, without naming a tool: {@link dev.dovetail.infra.Plan} derives the
 * table, the functions, the routes and the exact permissions from the model that javac wrote, and
 * {@link dev.dovetail.infra.Stage} says how one copy of it is run.
 */
@NullMarked
package dev.dovetail.infra;

import org.jspecify.annotations.NullMarked;
