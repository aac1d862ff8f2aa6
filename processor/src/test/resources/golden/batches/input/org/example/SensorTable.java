package org.example;

import dev.dovetail.SingleTable;

@SingleTable(name = "sensors")
public interface SensorTable {
  Readings readings();

  Sensors sensors();
}
