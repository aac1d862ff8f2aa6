package org.example;

import dev.dovetail.Entity;

@Entity(type = "SENSOR", pk = "SENSOR#{name}", sk = "SENSOR")
public record Sensor(String name, int floor) {}
