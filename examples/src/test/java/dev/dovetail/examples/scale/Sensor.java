package dev.dovetail.examples.scale;

import dev.dovetail.Entity;

/** What takes readings. */
@Entity(type = "SENSOR", pk = "SENSOR#{sensor}", sk = "PROFILE")
record Sensor(String sensor, String name) implements SensorItem {}
