package dev.dovetail.examples.retries;

import dev.dovetail.RepositoryException;
import dev.dovetail.examples.todos.DynamoDbAppTable;
import dev.dovetail.examples.todos.Status;
import dev.dovetail.examples.todos.Todo;
import dev.dovetail.examples.todos.Todos;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Writes one todo in random ways over a wire of its own. */
final class Writer {
  static final String USER = "ann";
  static final String ID = "7";

  /** What a writer calls. */
  enum Call {
    CREATE,
    REPLACE,
    UPDATE,
    UPDATE_VERSION,
    DELETE,
    DELETE_VERSION
  }

  /**
   * What came of a call.
   *
   * @param call what was called
   * @param text what it writes, and nobody else
   * @param returned the todo that it returned
   * @param refusal why it was refused
   * @param sent how many requests it made
   * @param done how many of them changed what is stored
   */
  record Outcome(
      Call call,
      String text,
      @Nullable Todo returned,
      @Nullable RepositoryException refusal,
      int sent,
      int done) {
    boolean acknowledged() {
      return refusal == null;
    }

    boolean deletes() {
      return call == Call.DELETE || call == Call.DELETE_VERSION;
    }
  }

  private final String name;
  private final Wire wire;
  private final Todos todos;
  private int calls;

  Writer(String name, DynamoDbClient engine) {
    this.name = name;
    this.wire = new Wire(engine);
    this.todos = DynamoDbAppTable.on(wire.client(), "app").todos();
  }

  /**
   * Makes a call.
   *
   * @param seen the todo as it was read before, if there was one
   * @param fates what becomes of its requests
   * @param meanwhile what others do after the first request that is not answered
   */
  Outcome call(Random random, Optional<Todo> seen, List<Fate> fates, Runnable meanwhile) {
    Call[] all = Call.values();
    // Creates and deletes in a row are dull: most calls fit what was seen.
    Call call = seen.isEmpty() && random.nextInt(3) > 0 ? Call.CREATE : all[random.nextInt(6)];
    String text = name + calls++;
    Todo before =
        seen.orElseGet(
            () -> new Todo(USER, ID, text, Status.OPEN, Instant.EPOCH, Instant.EPOCH, 1));
    wire.next(fates);
    wire.meanwhile(meanwhile);
    Todo returned = null;
    RepositoryException refusal = null;
    try {
      returned = carryOut(call, before, text);
    } catch (RepositoryException e) {
      refusal = e;
    }
    return new Outcome(call, text, returned, refusal, wire.sent(), wire.done());
  }

  private @Nullable Todo carryOut(Call call, Todo before, String text) {
    Todo wanted =
        new Todo(
            USER,
            ID,
            text,
            before.status(),
            before.createdAt(),
            before.updatedAt(),
            before.version());
    return switch (call) {
      case CREATE -> todos.create(wanted);
      case REPLACE -> todos.replace(wanted);
      case UPDATE ->
          todos.changeStatus(USER, ID, before.status() == Status.OPEN ? Status.DONE : Status.OPEN);
      case UPDATE_VERSION -> todos.changeContent(USER, ID, text, before.version());
      case DELETE -> todos.delete(USER, ID).orElse(null);
      case DELETE_VERSION -> {
        todos.deleteUnchanged(USER, ID, before.version());
        yield null;
      }
    };
  }
}
