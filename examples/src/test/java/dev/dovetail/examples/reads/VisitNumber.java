package dev.dovetail.examples.reads;

import dev.dovetail.Projection;

/** The number of a visit. */
@Projection(of = Visit.class)
record VisitNumber(int number) {}
