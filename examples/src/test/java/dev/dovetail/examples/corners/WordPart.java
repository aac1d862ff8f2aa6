package dev.dovetail.examples.corners;

import dev.dovetail.Projection;
import java.util.Map;

/** What a read of such attributes returns. */
@Projection(of = Word.class)
record WordPart(String status, long size, String euro$, String $dollar, Map<String, String> map) {}
