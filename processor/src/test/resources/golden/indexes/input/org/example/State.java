package org.example;

public enum State {
  OPEN,
  DONE
}
