package dev.dovetail.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.model.Access;
import dev.dovetail.model.ChangeEvent;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.HttpMethod;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.RouteModel;
import dev.dovetail.model.ScalarType;
import dev.dovetail.model.StreamSourceModel;
import dev.dovetail.model.TableModel;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BannerTest {
  private static final URI GATEWAY = URI.create("http://127.0.0.1:8080");

  @Test
  void text_ofAService_isRoutesByPathAndACallThatNeedsNoBody() {
    Banner banner =
        new Banner(
            GATEWAY,
            List.of(
                function(
                    "create-note", new RouteModel(HttpMethod.POST, "/notes", Access.AUTHENTICATED)),
                function(
                    "read-note",
                    new RouteModel(HttpMethod.GET, "/notes/{id}", Access.AUTHENTICATED),
                    new RouteModel(HttpMethod.GET, "/notes", Access.AUTHENTICATED)),
                function("find", new RouteModel(HttpMethod.GET, "/found", Access.AUTHENTICATED)),
                function("health", new RouteModel(HttpMethod.GET, "/status", Access.PUBLIC)),
                new FunctionModel(
                    "tell-note",
                    "org.example.TellNote",
                    10,
                    512,
                    List.of(),
                    List.of(),
                    null,
                    new StreamSourceModel(
                        List.of("org.example.Note"),
                        List.of(ChangeEvent.INSERT, ChangeEvent.MODIFY)),
                    "new-notes")),
            List.of(table()),
            options(Optional.of(Path.of("/tmp/a/../b")), Optional.empty()),
            new Banner.Token("ann", "ey.to.ken", false));

    assertThat(banner.text())
        .isEqualTo(
            """
            Dovetail serves on http://127.0.0.1:8080

              table "notes", kept in /tmp/b

              GET    /found        find
              GET    /notes        read-note
              POST   /notes        create-note
              GET    /notes/{id}   read-note
              GET    /status       health   for everybody, without Authorization
              stream INSERT, MODIFY of Note   tell-note -> topic "new-notes", printed here

            A token of ann, for 12 hours; others are at http://127.0.0.1:8080/_issuer/token?sub=bob

              ey.to.ken

            Try it:  curl -i http://127.0.0.1:8080/notes -H 'Authorization: Bearer ann'
            A page:  http://127.0.0.1:8080/_docs   its document: /openapi.json
            Stop it: Ctrl-C
            """);
  }

  @Test
  void text_withoutACallThatNeedsNothing_givesNone() {
    Banner banner =
        new Banner(
            GATEWAY,
            List.of(
                function("add", new RouteModel(HttpMethod.POST, "/notes", Access.AUTHENTICATED))),
            List.of(table()),
            options(Optional.empty(), Optional.empty()),
            new Banner.Token("ann", "ey.to.ken", false));

    assertThat(banner.text()).doesNotContain("curl").contains("in memory");
  }

  @Test
  void text_ofAServiceThatNeedsTokens_getsOneInTheCall() {
    Banner banner =
        new Banner(
            GATEWAY,
            List.of(
                function("read", new RouteModel(HttpMethod.GET, "/notes", Access.AUTHENTICATED))),
            List.of(table()),
            options(Optional.empty(), Optional.empty()),
            new Banner.Token("ann", "ey.to.ken", true));

    assertThat(banner.text())
        .contains(
            "curl -i http://127.0.0.1:8080/notes -H \"Authorization: Bearer"
                + " $(curl -s 'http://127.0.0.1:8080/_issuer/token?sub=ann')\"\n");
  }

  @Test
  void text_ofAServiceForEverybody_hasNoToken() {
    Banner banner =
        new Banner(
            GATEWAY,
            List.of(function("read", new RouteModel(HttpMethod.GET, "/notes", Access.PUBLIC))),
            List.of(table()),
            options(Optional.empty(), Optional.empty()),
            new Banner.Token("ann", "ey.to.ken", true));

    assertThat(banner.text())
        .doesNotContain("token")
        .contains("curl -i http://127.0.0.1:8080/notes\n");
  }

  @Test
  void text_ofAServiceThatArchives_saysWhere() {
    FunctionModel audit =
        new FunctionModel(
            "audit",
            "org.example.Audit",
            10,
            512,
            List.of(),
            List.of(),
            null,
            new StreamSourceModel(List.of(), List.of(ChangeEvent.values())),
            null,
            null,
            "changes");

    assertThat(archiving(audit, Optional.empty()))
        .contains(
            "  stream INSERT, MODIFY, REMOVE of everything   audit -> archive \"changes\", printed here"
                + " (keep it with --archive DIR)\n");
    assertThat(archiving(audit, Optional.of(Path.of("/tmp/c"))))
        .contains("audit -> archive \"changes\", kept in /tmp/c\n");
  }

  private static String archiving(FunctionModel function, Optional<Path> archive) {
    return new Banner(
            GATEWAY,
            List.of(function),
            List.of(table()),
            options(Optional.empty(), archive),
            new Banner.Token("ann", "ey.to.ken", false))
        .text();
  }

  private static Options options(Optional<Path> data, Optional<Path> archive) {
    return new Options(0, data, false, archive, false);
  }

  private static FunctionModel function(String name, RouteModel... routes) {
    return new FunctionModel(name, "org.example." + name, 10, 512, List.of(routes), List.of());
  }

  private static TableModel table() {
    KeyModel key = new KeyModel(List.of(new KeyAttribute("pk", ScalarType.S)), List.of());
    return new TableModel(
        TableModel.FORMAT,
        "notes",
        "org.example.Notes",
        key,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }
}
