package dev.dovetail.testkit;

import dev.dovetail.lambda.Cors;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.HttpOptions;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.ValueType;

/** A function that does all right, for tests that make it do one thing wrong. */
@LambdaFunction
@Route(method = "POST", path = "/things", authenticated = false)
@Route(method = "GET", path = "/things", authenticated = false)
@Route(method = "GET", path = "/things/{id}", authenticated = false)
@Route(method = "DELETE", path = "/things/{id}")
public final class ThingsFunction extends HttpFunction {
  static final String ORIGIN = "https://app.example.com";
  private static final ValueType<String> TEXT = ValueType.text(1, 100);

  private final boolean failing;

  /** Makes a function that answers scripts of one origin, or of none. */
  public ThingsFunction(boolean cors, boolean failing) {
    super(
        (cors ? HttpOptions.defaults().withCors(Cors.allow(ORIGIN)) : HttpOptions.defaults())
            .withCompression());
    this.failing = failing;
  }

  @Override
  protected Response handle(Request request) {
    if (failing) {
      throw new IllegalStateException("The table app is not there.");
    }
    if (!request.path().equals("/things")) {
      return one(request);
    }
    if (request.method().equals("POST")) {
      String name = request.json(json -> json.required("name", TEXT));
      return Response.created("/things/one", json -> json.text("name", name));
    }
    String word = request.query(query -> query.required("word", TEXT));
    return Response.ok(json -> json.text("words", word.repeat(500)));
  }

  private static Response one(Request request) {
    if (request.method().equals("DELETE")) {
      request.requirePrincipal();
    }
    if (!request.pathParameter("id").equals("one")) {
      return Response.notFound();
    }
    return request.method().equals("DELETE")
        ? Response.noContent()
        : Response.ok(json -> json.text("id", "one")).withEtag("1");
  }
}
