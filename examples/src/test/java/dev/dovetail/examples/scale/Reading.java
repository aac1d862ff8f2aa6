package dev.dovetail.examples.scale;

import dev.dovetail.Entity;

/** One of very many readings of a sensor. */
@Entity(type = "READING", pk = "SENSOR#{sensor}", sk = "READING#{number}")
record Reading(String sensor, int number, String text) implements SensorItem {}
