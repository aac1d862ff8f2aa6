package org.example;

import dev.dovetail.Entity;

@Entity(type = "TAG", aliases = "LABEL", pk = "USER#{userId}", sk = "TAG#{name}")
public record Tag(String userId, String name) {}
