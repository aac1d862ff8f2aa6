package dev.dovetail.examples.scale;

/** What is in the partition of a sensor. */
sealed interface SensorItem permits Sensor, Reading {}
