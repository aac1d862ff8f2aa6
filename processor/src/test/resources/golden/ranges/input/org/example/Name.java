package org.example;

import dev.dovetail.Entity;

@Entity(type = "NAME", pk = "NAMES", sk = "{name}")
record Name(String name) {}
