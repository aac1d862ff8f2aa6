package dev.dovetail.handlers.batch;

import dev.dovetail.handlers.todos.Todo;
import dev.dovetail.handlers.todos.TodoJson;
import dev.dovetail.lambda.JsonWriter;
import dev.dovetail.lambda.Problem;
import dev.dovetail.lambda.Response;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** What came of one part of a batch, as if it had been a request of its own. */
sealed interface Part {
  /** {@return the HTTP status of the part} */
  int status();

  /** Writes the members of the part but for its status. */
  void write(JsonWriter json);

  /**
   * There is a todo.
   *
   * @param status 200 if it was read, 201 if it was created
   * @param todo the todo
   */
  record Done(int status, Todo todo) implements Part {
    @Override
    public void write(JsonWriter json) {
      json.text("location", "/todos/" + todo.id())
          .text("etag", "\"" + TodoJson.etag(todo) + "\"")
          .object("body", TodoJson.of(todo));
    }
  }

  /**
   * There is no todo, or it is not known.
   *
   * @param problem why
   * @param reference the id of the request
   */
  record Failed(Problem problem, String reference) implements Part {
    @Override
    public int status() {
      return problem.status();
    }

    @Override
    public void write(JsonWriter json) {
      json.object("problem", problem.body(reference));
    }
  }

  /**
   * {@return 207 with the parts in order; a client that is to send some of them again is told when}
   */
  static Response answer(List<Part> parts) {
    boolean again = false;
    for (Part part : parts) {
      again |= part.status() == 503;
    }
    Response response =
        Response.json(
            207,
            json ->
                json.array(
                    "items",
                    parts,
                    (part, item) -> part.write(item.number("status", part.status()))));
    return again ? response.withRetryAfter(ThreadLocalRandom.current().nextInt(1, 6)) : response;
  }
}
