package dev.dovetail.handlers.todos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.BatchRead;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.epicfailures.EpicFailures;
import dev.dovetail.handlers.epicfailures.FailureIds;
import dev.dovetail.handlers.flavours.Flavours;
import dev.dovetail.handlers.links.Links;
import dev.dovetail.lambda.tables.IdempotencyRecords;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@DynamoDbTest
class ContentionTest {
  private static final int CREATES = 10_000;
  private static final int THREADS = 16;

  /** Lets another writer in between the read and the write of a change, some times. */
  private record Disturbed(Todos todos, AtomicInteger disturbances) implements Todos {
    @Override
    public Optional<Todo> get(String userId, String id) {
      Optional<Todo> found = todos.get(userId, id);
      if (disturbances.getAndDecrement() > 0) {
        todos.replace(found.orElseThrow());
      }
      return found;
    }

    @Override
    public Todo create(String userId, String content, Status status) {
      return todos.create(userId, content, status);
    }

    @Override
    public BatchRead<String, Todo> getAll(String userId, List<String> ids) {
      return todos.getAll(userId, ids);
    }

    @Override
    public Page<Todo> ofUser(String userId, PageRequest page) {
      return todos.ofUser(userId, page);
    }

    @Override
    public Page<Todo> ofUserWithStatus(String userId, Status status, PageRequest page) {
      return todos.ofUserWithStatus(userId, status, page);
    }

    @Override
    public Todo replace(Todo todo) {
      return todos.replace(todo);
    }

    @Override
    public Optional<Todo> delete(String userId, String id) {
      return todos.delete(userId, id);
    }

    @Override
    public Optional<Todo> deleteVersion(String userId, String id, long version) {
      return todos.deleteVersion(userId, id, version);
    }
  }

  /** The table with other todos. */
  private record WithTodos(AppTable table, Todos todos) implements AppTable {
    @Override
    public EpicFailures epicFailures() {
      return table.epicFailures();
    }

    @Override
    public FailureIds failureIds() {
      return table.failureIds();
    }

    @Override
    public Links links() {
      return table.links();
    }

    @Override
    public Flavours flavours() {
      return table.flavours();
    }

    @Override
    public IdempotencyRecords idempotency() {
      return table.idempotency();
    }
  }

  private static Api disturbed(AppTable table, int times) {
    Todos todos = new Disturbed(table.todos(), new AtomicInteger(times));
    return Api.on(new WithTodos(table, todos));
  }

  @Test
  void patch_disturbed_isTriedAgain(AppTable table) {
    String id = Api.on(table).post("{\"content\":\"a\"}").text("id");
    Api.Reply reply = disturbed(table, 4).patch(id, "{\"content\":\"b\"}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("ETag")).isEqualTo("\"6\"");
    assertThat(reply.text("content")).isEqualTo("b");
  }

  @Test
  void patch_disturbedWithAnyTag_isTriedAgain(AppTable table) {
    String id = Api.on(table).post("{\"content\":\"a\"}").text("id");

    assertThat(disturbed(table, 1).patch(id, "{\"content\":\"b\"}", "*").status()).isEqualTo(200);
  }

  @Test
  void patch_alwaysDisturbed_is409(AppTable table) {
    String id = Api.on(table).post("{\"content\":\"a\"}").text("id");
    Api.Reply reply = disturbed(table, 1000).patch(id, "{\"content\":\"b\"}");

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.text("code")).isEqualTo("stale_version");
  }

  @Test
  void patch_disturbedWithIfMatch_is412(AppTable table) {
    String id = Api.on(table).post("{\"content\":\"a\"}").text("id");
    Api.Reply reply = disturbed(table, 1).patch(id, "{\"content\":\"b\"}", "\"1\"");

    assertThat(reply.status()).isEqualTo(412);
    assertThat(reply.text("code")).isEqualTo("stale_version");
    assertThat(table.todos().get("alice", id).orElseThrow().content()).isEqualTo("a");
  }

  @Test
  void create_fromManyThreads_losesAndDoublesNothing(AppTable table) throws Exception {
    Api api = Api.on(table);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    Set<String> created = new HashSet<>();
    try {
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < CREATES; i++) {
        Api user = api.as("user-" + i % THREADS);
        String body = "{\"content\":\"todo " + i + "\"}";
        calls.add(() -> created(user.post(body)));
      }
      for (Future<String> call : threads.invokeAll(calls)) {
        created.add(call.get());
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(created).hasSize(CREATES);
    assertThat(stored(table)).isEqualTo(created);
  }

  private static String created(Api.Reply reply) {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
    return reply.text("id");
  }

  private static Set<String> stored(AppTable table) {
    Set<String> ids = new HashSet<>();
    int items = 0;
    for (int user = 0; user < THREADS; user++) {
      Optional<PageRequest> request = Optional.of(PageRequest.first(1000));
      while (request.isPresent()) {
        Page<Todo> page = table.todos().ofUser("user-" + user, request.get());
        items += page.items().size();
        page.items().forEach(todo -> ids.add(todo.id()));
        request = page.next().map(next -> PageRequest.after(next, 1000));
      }
    }
    assertThat(items).isEqualTo(ids.size());
    return ids;
  }
}
