package dev.dovetail.testkit.contract;

import java.lang.invoke.MethodType;

/** Primitive types as classes. */
final class Boxes {
  private Boxes() {}

  static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }
}
