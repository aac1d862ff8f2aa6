package dev.dovetail.processor;

import java.util.List;

/** Writes the parts of code as text: indents and wraps lines, and shortens names. */
final class SourcePrinter {
  private static final int MOST_COLUMNS = 100;
  private static final String STEP = "  ";
  private static final int NONE = -1;

  private final StringBuilder text = new StringBuilder(4096);
  private final ScopedNames names;
  private ParameterRenames renames = ParameterRenames.NONE;
  private int depth;
  private int lineStart;

  /** The lines of the statement, or {@link #NONE} outside of one. */
  private int statementLines = NONE;

  private boolean javadoc;

  /** Where the line can be wrapped, or {@link #NONE}. */
  private int wrap = NONE;

  /** The number of spaces that a line's end takes the place of. */
  private int wrapWidth;

  private int wrapDepth;

  SourcePrinter(ScopedNames names) {
    this.names = names;
  }

  String print(CodeBlock code) {
    List<CodePart> parts = code.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof CodePart.Parameters parameters) {
        renames =
            ParameterRenames.of(parameters.names(), parts.subList(i + 1, parts.size()), names);
      } else {
        print(parts.get(i));
      }
    }
    return text.toString();
  }

  private void print(CodePart part) {
    if (part instanceof CodePart.Text literal) {
      lines(renames.in(literal.text()));
    } else if (part instanceof ClassName type) {
      append(names.name(type));
    } else if (part instanceof NullableName nullable) {
      print(nullable);
    } else if (part instanceof CodePart.Body body) {
      names.enter(body);
    } else if (part instanceof CodePart.Variables variables) {
      names.declare(variables);
    } else {
      mark((CodePart.Mark) part);
    }
  }

  private void print(NullableName nullable) {
    String name = names.name(nullable.type());
    int last = name.lastIndexOf('.') + 1;
    append(name.substring(0, last));
    append(last == 0 ? "@" : " @");
    append(names.name(nullable.annotation()));
    append(" ");
    append(name.substring(last));
  }

  private void mark(CodePart.Mark mark) {
    switch (mark) {
      case INDENT -> depth++;
      case UNINDENT -> depth--;
      case STATEMENT -> statementLines = 0;
      case STATEMENT_END -> endStatement();
      case WRAP -> {
        append(" ");
        canWrap(text.length() - 1, 1);
      }
      case WRAP_EMPTY -> canWrap(text.length(), 0);
      case LINE_END -> {
        if (text.length() > lineStart) {
          endLine();
        }
      }
      case JAVADOC -> javadoc = true;
      case JAVADOC_END -> javadoc = false;
      case BODY_END -> names.leave();
      case VARIABLES_END -> {
        names.forgetVariables();
        renames = ParameterRenames.NONE;
      }
    }
  }

  private void endStatement() {
    if (statementLines > 0) {
      depth -= 2;
    }
    statementLines = NONE;
  }

  private void canWrap(int place, int width) {
    wrap = place;
    wrapWidth = width;
    wrapDepth = depth + 2;
  }

  private void lines(String lines) {
    int start = 0;
    for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
      append(lines.substring(start, end));
      endLine();
      start = end + 1;
    }
    append(start == 0 ? lines : lines.substring(start));
  }

  private void endLine() {
    if (javadoc && text.length() == lineStart) {
      text.append(STEP.repeat(depth)).append(" *");
    }
    text.append('\n');
    startLine();
    if (statementLines == 0) {
      depth += 2;
    }
    if (statementLines != NONE) {
      statementLines++;
    }
  }

  private void startLine() {
    lineStart = text.length();
    wrap = NONE;
  }

  private void append(String part) {
    if (part.isEmpty()) {
      return;
    }
    if (text.length() == lineStart) {
      text.append(STEP.repeat(depth)).append(javadoc ? " * " : "");
    }
    text.append(part);
    if (wrap != NONE && text.length() - lineStart > MOST_COLUMNS) {
      String rest = text.substring(wrap + wrapWidth);
      text.setLength(wrap);
      text.append('\n');
      startLine();
      text.append(STEP.repeat(wrapDepth)).append(rest);
    }
  }
}
