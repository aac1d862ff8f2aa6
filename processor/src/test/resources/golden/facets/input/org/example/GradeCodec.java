package org.example;

import dev.dovetail.ValueCodec;

final class GradeCodec implements ValueCodec<Grade, Integer> {
  @Override
  public Integer encode(Grade value) {
    return value.number();
  }

  @Override
  public Grade decode(Integer stored) {
    return new Grade(stored);
  }
}
