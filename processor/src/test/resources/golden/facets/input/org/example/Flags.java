package org.example;

record Flags(boolean urgent) {}
