package org.example;

final class Grade {
  private final int number;

  Grade(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
