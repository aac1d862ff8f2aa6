package dev.dovetail.lambda;

/** Strings of a bounded length that have a format. */
final class FormatType extends TextType {
  private final TextFormat format;

  FormatType(int min, int max, TextFormat format) {
    super(min, max, format.text() + Sizes.of(min, max, "characters"));
    this.format = format;
  }

  @Override
  String fromText(String text, String at, Violations violations) {
    int before = violations.count();
    String read = super.fromText(text, at, violations);
    return violations.count() > before || format.accepts(read)
        ? read
        : refuse("not_legal", at, violations);
  }
}
