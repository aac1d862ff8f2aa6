package org.example;

import dev.dovetail.Codec;
import java.util.List;
import org.jspecify.annotations.Nullable;

record Detail(State state, @Codec(GradeCodec.class) @Nullable Grade grade, List<Email> others) {}
