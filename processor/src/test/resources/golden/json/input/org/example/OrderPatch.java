package org.example;

import dev.dovetail.lambda.JsonRecord;
import dev.dovetail.lambda.Patch;
import dev.dovetail.lambda.Size;
import java.util.Optional;
import java.util.Set;

@JsonRecord
record OrderPatch(
    @Size(max = 500) Patch<String> remark,
    Patch<Set<@Size(max = 5) String>> labels,
    Optional<Colour> colour) {}
