package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;

/**
 * A piece of code. Formats have in place of their arguments: {@code $L} for text or code as it is,
 * {@code $N} for a name, {@code $S} for a string literal, {@code $T} for a type, which is imported;
 * {@code $1T} takes the first argument. Without one are {@code $>} and {@code $<}, which indent and
 * unindent, {@code $[} and {@code $]} around a statement, {@code $W} for a space at which a line
 * may be wrapped, and {@code $$}.
 *
 * @param parts its parts
 */
record CodeBlock(List<CodePart> parts) {
  static CodeBlock of(String format, Object... arguments) {
    return builder().add(format, arguments).build();
  }

  static CodeBlock join(Iterable<CodeBlock> blocks, String separator) {
    Joined joined = new Joined(separator);
    for (CodeBlock block : blocks) {
      joined.add(block);
    }
    return joined.code.build();
  }

  static Collector<CodeBlock, ?, CodeBlock> joining(String separator) {
    return Collector.of(
        () -> new Joined(separator), Joined::add, Joined::add, joined -> joined.code.build());
  }

  static Builder builder() {
    return new Builder();
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Blocks with the same format between them. */
  private static final class Joined {
    private final String separator;
    private final Builder code = builder();
    private boolean started;

    Joined(String separator) {
      this.separator = separator;
    }

    void add(CodeBlock block) {
      if (started) {
        code.add(separator);
      }
      code.add(block);
      started = true;
    }

    Joined add(Joined other) {
      add(other.code.build());
      return this;
    }
  }

  /** Gathers code. */
  static final class Builder {
    private final List<CodePart> parts = new ArrayList<>();

    private Builder() {}

    Builder add(String format, Object... arguments) {
      int next = 0;
      int start = 0;
      for (int at = format.indexOf('$'); at >= 0; at = format.indexOf('$', start)) {
        text(format.substring(start, at));
        char sign = format.charAt(++at);
        int index = next;
        if (Character.isDigit(sign)) {
          index = Character.digit(sign, 10) - 1;
          sign = format.charAt(++at);
        } else if (Character.isLetter(sign) && sign != 'W') {
          next++;
        }
        sign(sign, index, arguments);
        start = at + 1;
      }
      return text(format.substring(start));
    }

    private void sign(char sign, int index, Object... arguments) {
      switch (sign) {
        case 'L', 'N' -> literal(arguments[index]);
        case 'S' -> text(StringLiteral.of(String.valueOf(arguments[index])));
        case 'T' -> TypeName.of(arguments[index]).addTo(parts);
        case '>' -> add(CodePart.Mark.INDENT);
        case '<' -> add(CodePart.Mark.UNINDENT);
        case '[' -> add(CodePart.Mark.STATEMENT);
        case ']' -> add(CodePart.Mark.STATEMENT_END);
        case 'W' -> add(CodePart.Mark.WRAP);
        case '$' -> text("$");
        default -> throw new IllegalArgumentException("No code has $" + sign);
      }
    }

    private void literal(Object value) {
      if (value instanceof CodeBlock block) {
        add(block);
      } else {
        text(String.valueOf(value));
      }
    }

    Builder add(CodeBlock block) {
      parts.addAll(block.parts);
      return this;
    }

    Builder add(CodePart part) {
      parts.add(part);
      return this;
    }

    Builder add(TypeName type) {
      type.addTo(parts);
      return this;
    }

    /** Adds text that is no format. */
    Builder text(String text) {
      if (!text.isEmpty()) {
        parts.add(new CodePart.Text(text));
      }
      return this;
    }

    Builder addStatement(String format, Object... arguments) {
      add(CodePart.Mark.STATEMENT).add(format, arguments).text(";\n");
      return add(CodePart.Mark.STATEMENT_END);
    }

    Builder beginControlFlow(String format, Object... arguments) {
      return add(format, arguments).text(" {\n").add(CodePart.Mark.INDENT);
    }

    Builder nextControlFlow(String format, Object... arguments) {
      add(CodePart.Mark.UNINDENT).text("} ").add(format, arguments).text(" {\n");
      return add(CodePart.Mark.INDENT);
    }

    Builder endControlFlow() {
      return add(CodePart.Mark.UNINDENT).text("}\n");
    }

    boolean isEmpty() {
      return parts.isEmpty();
    }

    CodeBlock build() {
      return new CodeBlock(List.copyOf(parts));
    }
  }
}
