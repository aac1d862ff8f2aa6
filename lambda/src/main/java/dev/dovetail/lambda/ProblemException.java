package dev.dovetail.lambda;

/** Ends the handling of a request with a response, from any depth of the code. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Response response;

  /**
   * @param problem what the client is told
   */
  public ProblemException(Problem problem) {
    this(Response.problem(problem));
  }

  /**
   * @param problem what the client is told
   * @param cause what the log is told too
   */
  public ProblemException(Problem problem, Throwable cause) {
    super(problem.code(), cause);
    this.response = Response.problem(problem);
  }

  /**
   * @param response the reply, such as a problem with a header
   */
  public ProblemException(Response response) {
    super("HTTP status " + response.status());
    this.response = response;
  }

  /** {@return the reply} */
  public Response response() {
    return response;
  }
}
