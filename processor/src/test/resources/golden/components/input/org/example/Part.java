package org.example;

import java.util.List;
import org.jspecify.annotations.Nullable;

record Part(String name, @Nullable Colour colour, List<String> notes) {}
