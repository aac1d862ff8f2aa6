package org.example;

enum UNIT {
  CM,
  INCH
}
