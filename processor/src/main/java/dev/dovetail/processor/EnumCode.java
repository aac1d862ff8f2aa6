package dev.dovetail.processor;

/** Writes the two directions between the constants of an enum and their codes. */
final class EnumCode {
  private EnumCode() {}

  /** An expression of the code of a constant that is not null. */
  static CodeBlock encode(PrivateMethods methods, Kind.Enumeration enumeration, CodeBlock value) {
    TypeName type = PrivateMethods.name(enumeration.type().asType());
    String name =
        methods.method(
            "code of " + type,
            "codeOf" + enumeration.type().getSimpleName(),
            TypeName.get(String.class),
            method -> {
              CodeBlock.Builder body = CodeBlock.builder().add("return switch (value) {\n$>");
              for (Kind.Enumeration.Constant constant : enumeration.constants()) {
                body.add("case $N -> $S;\n", constant.name(), constant.code());
              }
              method.addParameter(type, "value").addCode(body.add("$<};\n").build());
            });
    return CodeBlock.of("$N($L)", name, value);
  }

  /**
   * A switch from a code to its constant.
   *
   * @param text an expression of the code
   * @param unknown an expression of what is thrown if there is no such code
   */
  static CodeBlock decode(Kind.Enumeration enumeration, CodeBlock text, CodeBlock unknown) {
    TypeName type = PrivateMethods.name(enumeration.type().asType());
    CodeBlock.Builder body = CodeBlock.builder().add("return switch ($L) {\n$>", text);
    for (Kind.Enumeration.Constant constant : enumeration.constants()) {
      body.add("case $S -> $T.$N;\n", constant.code(), type, constant.name());
    }
    return body.add("default -> throw $L;\n$<};\n", unknown).build();
  }
}
