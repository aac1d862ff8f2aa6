package dev.dovetail.processor;

/** The longer texts of what is wrong with functions. */
final class FunctionTexts {
  static final String FUNCTION_NAME =
      "The name of function %s is \"%s\", but must be 1 to 64 of the characters a-z A-Z 0-9 _ and -. Write for example name ="
          + " \"%s\"";

  static final String ROUTE_PATH =
      "The route of function %s has the path \"%s\". A path starts with /, has no empty segment, and a segment is text or one"
          + " parameter, such as /todos/{id}.";

  static final String SERVES_NOT_FUNCTION =
      "The function %s serves %s, which is no class with @Route. Name functions with routes of their own, such as: serves ="
          + " GetTodo.class";

  static final String FUNCTION_NOT_CLASS =
      "@%s is on %s, which is no public top-level class that Lambda can create. Declare it as: public final class %s";

  static final String FUNCTION_NAME_DUPLICATE =
      "The functions %s and %s both have the name \"%s\". Give each a name of its own.";

  static final String ROUTE_METHOD =
      "The route of function %s has the method \"%s\". Methods: GET, POST, PUT, PATCH, DELETE.%s";

  static final String ROUTE_DUPLICATE =
      "The functions %s and %s both have the route %s %s. A route leads to one function.";

  private FunctionTexts() {}
}
