package org.example;

import dev.dovetail.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity(type = "SAMPLE", pk = "SAMPLE#{colour}#{on}", sk = "{table}#{number}#END")
record Sample(
    Colour colour,
    LocalDate on,
    String table,
    int number,
    Integer boxed,
    @Nullable BigDecimal price,
    Optional<Colour> other,
    Part part,
    List<Part> parts,
    Set<Integer> numbers,
    @Nullable Set<String> labels,
    Map<String, Colour> byName) {}
