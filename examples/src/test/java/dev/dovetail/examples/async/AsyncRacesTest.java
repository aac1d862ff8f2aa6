package dev.dovetail.examples.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.AlreadyExists;
import dev.dovetail.StaleVersion;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Transport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Many calls at once. */
@DynamoDbTest(transport = Transport.WIRE)
class AsyncRacesTest {
  @Test
  void creates_aThousandAtOnce_areAllDone(DeskTable app) {
    List<CompletableFuture<Ticket>> calls = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      calls.add(app.tickets().open("north", "" + i, true));
    }

    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      Ticket ticket = calls.get(i).join();
      assertThat(ticket.text()).isEqualTo("" + i);
      ids.add(ticket.id());
    }
    assertThat(ids).hasSize(1000);
    assertThat(app.tickets().number("north").join()).isEqualTo(1000);
  }

  @Test
  void updates_ofOneVersionAtOnce_oneWins(DeskTable app) {
    Ticket ticket = app.tickets().open("north", "x", true).join();
    List<CompletableFuture<Ticket>> calls = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      calls.add(app.tickets().answer("north", ticket.id(), "" + i, 1));
    }

    List<Ticket> won = new ArrayList<>();
    for (CompletableFuture<Ticket> call : calls) {
      if (call.handle((done, refused) -> refused == null).join()) {
        won.add(call.join());
      } else {
        assertThat(Failures.of(call)).isInstanceOf(StaleVersion.class);
      }
    }
    assertThat(won).hasSize(1);
    assertThat(app.tickets().get("north", ticket.id()).join()).contains(won.get(0));
  }

  @Test
  void creates_ofOneKeyAtOnce_oneWins(DeskTable app) {
    List<CompletableFuture<Draft>> calls = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      calls.add(app.drafts().create(new Draft("ann", "1", "" + i, null, 0)));
    }

    List<Draft> won = new ArrayList<>();
    for (CompletableFuture<Draft> call : calls) {
      if (call.handle((done, refused) -> refused == null).join()) {
        won.add(call.join());
      } else {
        assertThat(Failures.of(call)).isInstanceOf(AlreadyExists.class);
      }
    }
    assertThat(won).hasSize(1);
    assertThat(app.drafts().get("ann", "1").join()).contains(won.get(0));
  }
}
