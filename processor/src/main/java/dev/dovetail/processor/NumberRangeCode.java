package dev.dovetail.processor;

import java.util.Optional;

/** Writes the constant of NumberRange for what a component can have. */
final class NumberRangeCode {
  private NumberRangeCode() {}

  /** The constant, or nothing if the kind is no number that DynamoDB can add to. */
  static Optional<CodeBlock> of(Kind kind) {
    if (!(kind instanceof Kind.Single single)) {
      return Optional.empty();
    }
    return switch (single.scalar()) {
      case LONG, INT, SHORT, BYTE ->
          Optional.of(CodeBlock.of("$T.$N", Names.NUMBER_RANGE, single.scalar().name()));
      case DOUBLE, FLOAT, DECIMAL, BIG_INTEGER ->
          Optional.of(CodeBlock.of("$T.ANY", Names.NUMBER_RANGE));
      default -> Optional.empty();
    };
  }
}
