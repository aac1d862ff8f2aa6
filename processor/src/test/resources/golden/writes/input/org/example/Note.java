package org.example;

import dev.dovetail.*;
import java.time.Instant;

@Entity(type = "NOTE", pk = "NOTE#{list}", sk = "NOTE#{number}")
record Note(String list, int number, String text, @UpdatedAt Instant updatedAt, @Version long version) {}
