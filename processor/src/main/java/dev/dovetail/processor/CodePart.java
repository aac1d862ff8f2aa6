package dev.dovetail.processor;

import java.util.Set;

/** A part of code that is to be written: what the writer of a file has to do next. */
sealed interface CodePart
    permits CodePart.Text,
        CodePart.Mark,
        CodePart.Body,
        CodePart.Variables,
        CodePart.Parameters,
        ClassName,
        NullableName {
  /** Text as it is, with any number of lines. */
  record Text(String text) implements CodePart {}

  /**
   * From here on, names are looked up in a type as well; until {@link Mark#BODY_END}.
   *
   * @param type the type's simple name
   * @param nested the simple names of the types in it
   * @param inherited the names of what it inherits, which mean no other type in it
   */
  record Body(String type, Set<String> nested, Set<String> inherited) implements CodePart {}

  /**
   * From here on, names are those of variables, where a type of that name could stand, too; until
   * {@link Mark#VARIABLES_END}.
   *
   * @param names the names
   */
  record Variables(Set<String> names) implements CodePart {}

  /**
   * From here on, until {@link Mark#VARIABLES_END}, text may name the parameters of a method.
   *
   * @param names their names
   */
  record Parameters(Set<String> names) implements CodePart {}

  /** What changes how the following is written. */
  enum Mark implements CodePart {
    /** Lines are indented by one step more. */
    INDENT,
    /** Lines are indented by one step less. */
    UNINDENT,
    /** A statement starts, whose further lines are indented by two steps. */
    STATEMENT,
    /** A statement ends. */
    STATEMENT_END,
    /** A space, or a line's end if the line becomes too long. */
    WRAP,
    /** Nothing, or a line's end if the line becomes too long. */
    WRAP_EMPTY,
    /** A line ends here, if it has not. */
    LINE_END,
    /** A documentation comment starts. */
    JAVADOC,
    /** A documentation comment ends. */
    JAVADOC_END,
    /** What the innermost {@link Body} has ends. */
    BODY_END,
    /** The innermost {@link Variables} end. */
    VARIABLES_END
  }
}
