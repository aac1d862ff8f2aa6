package dev.dovetail.processor;

/** Writes the expression of what is stored of a value: what its codec or the enum's codes say. */
final class StoredCode {
  private StoredCode() {}

  /**
   * An expression of the stored value.
   *
   * @param methods what the class needs for it
   * @param name the component's name
   * @param kind a kind that is stored as one value
   * @param value an expression of the value; that of a converted one may be null
   * @param use the method of {@code Codecs}, which says what the value is for
   */
  static CodeBlock of(PrivateMethods methods, String name, Kind kind, CodeBlock value, String use) {
    CodeBlock stored =
        kind instanceof Kind.Converted converted
            ? CodeBlock.of(
                "$T.$N($S, $N, $L)",
                Names.CODECS,
                use,
                name,
                methods.codec(converted.codec()),
                value)
            : value;
    return kind.stored() instanceof Kind.Enumeration enumeration && enumeration.isCoded()
        ? EnumCode.encode(methods, enumeration, stored)
        : stored;
  }
}
