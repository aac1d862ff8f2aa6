package dev.dovetail.processor;

/** The name of a class with an annotation in front of its last part, as Java demands it. */
record NullableName(ClassName annotation, ClassName type) implements CodePart {}
