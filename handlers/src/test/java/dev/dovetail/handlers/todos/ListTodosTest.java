package dev.dovetail.handlers.todos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@DynamoDbTest
class ListTodosTest {
  private final Api api;

  ListTodosTest(AppTable table) {
    this.api = Api.on(table);
  }

  private String create(String content) {
    return api.post("{\"content\":\"" + content + "\"}").text("id");
  }

  @Test
  void list_pages_haveAllTodosOnceInOrder() {
    List<String> created = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      created.add(create("todo " + i));
    }
    List<String> listed = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    String path = "/todos?limit=10";
    while (!path.isEmpty()) {
      JsonNode page = api.get(path).json();
      page.path("items").forEach(item -> listed.add(item.path("id").asText()));
      sizes.add(page.path("items").size());
      assertThat(page.has("next")).isTrue();
      path =
          page.path("next").isNull() ? "" : "/todos?limit=10&cursor=" + page.path("next").asText();
    }

    assertThat(sizes).containsExactly(10, 10, 5);
    // Ids start with the millisecond of creation.
    assertThat(listed).isEqualTo(created.stream().sorted().toList());
    assertThat(api.get("/todos").json().path("items")).hasSize(20);
  }

  @Test
  void list_status_hasOnlyThose() {
    create("open");
    String done = api.post("{\"content\":\"done\",\"status\":\"DONE\"}").text("id");

    JsonNode items = api.get("/todos?status=DONE").json().path("items");
    assertThat(items).hasSize(1);
    assertThat(items.get(0).path("id").asText()).isEqualTo(done);
  }

  @Test
  void list_illegalQuery_is400() {
    assertThat(api.get("/todos?limit=0&status=done").errors())
        .containsExactly("status=not_a_code", "limit=out_of_range");
    assertThat(api.get("/todos?limit=101").errors()).containsExactly("limit=out_of_range");
    assertThat(api.get("/todos?limit=ten").status()).isEqualTo(400);
    assertThat(api.get("/todos?cursor=%zz").text("code")).isEqualTo("malformed_url");
    assertThat(api.get("/todos?cursor=garbage").text("code")).isEqualTo("invalid_cursor");
  }

  @Test
  void cursor_ofAnotherUserOrQuery_isRefused() {
    create("a");
    create("b");
    String cursor = api.get("/todos?limit=1").text("next");

    assertThat(api.get("/todos?cursor=" + cursor).status()).isEqualTo(200);
    assertThat(api.as("bob").get("/todos?cursor=" + cursor).text("code"))
        .isEqualTo("invalid_cursor");
    assertThat(api.get("/todos?status=OPEN&cursor=" + cursor).text("code"))
        .isEqualTo("invalid_cursor");
  }

  @Test
  void list_greatestLimit_isTaken() {
    create("a");

    assertThat(api.get("/todos?limit=100").json().path("items")).hasSize(1);
  }

  @Test
  void cursor_ofLongUser_isTaken() {
    // The longest subject that OpenID Connect allows.
    Api user = api.as("u".repeat(255));
    user.post("{\"content\":\"a\"}");
    user.post("{\"content\":\"b\"}");
    String path = "/todos?status=OPEN&limit=1";
    String cursor = user.get(path).text("next");

    assertThat(user.get(path + "&cursor=" + cursor).text("next")).isEqualTo("null");
    assertThat(user.get(path + "&cursor=" + cursor).json().path("items")).hasSize(1);
  }
}
