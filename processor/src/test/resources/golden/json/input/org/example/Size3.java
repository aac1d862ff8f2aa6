package org.example;

enum Size3 {
  SMALL,
  LARGE
}
