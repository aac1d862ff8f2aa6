package dev.dovetail.lambda;

/**
 * One thing that is wrong with a request, for the {@code errors} of a {@link Problem}.
 *
 * @param place where it is
 * @param at a JSON pointer into the body, or the name of a parameter
 * @param code what is wrong, for programs, such as {@code too_long}
 * @param message what is wrong and what is legal, for people, without the value
 */
public record Violation(Place place, String at, String code, String message) {
  /** The part of a request that a violation is in. */
  public enum Place {
    /** The JSON body; written as {@code pointer}. */
    BODY("pointer"),
    /** A query or path parameter; written as {@code parameter}. */
    PARAMETER("parameter");

    private final String member;

    Place(String member) {
      this.member = member;
    }
  }

  void write(JsonWriter out) {
    out.text(place.member, at).text("code", code).text("message", message);
  }
}
