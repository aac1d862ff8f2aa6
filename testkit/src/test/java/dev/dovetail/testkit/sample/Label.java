package dev.dovetail.testkit.sample;

import dev.dovetail.Entity;

@Entity(type = "LABEL", pk = "LABELS", sk = "LABEL#{name}")
public record Label(String name) {}
