package org.example;

enum Size {
  SMALL,
  LARGE
}
