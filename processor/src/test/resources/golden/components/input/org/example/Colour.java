package org.example;

enum Colour {
  RED,
  GREEN
}
