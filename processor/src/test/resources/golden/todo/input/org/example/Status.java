package org.example;

public enum Status {
  OPEN,
  DONE
}
