package dev.dovetail.charts.openapi;

import dev.dovetail.model.Access;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.JsonDocument;
import dev.dovetail.model.RecordSchema;
import dev.dovetail.model.RouteModel;
import dev.dovetail.model.TableModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Writes the routes of functions as an OpenAPI document of version 3.1.
 *
 * <p>Equal models give equal documents, so that one can be committed and compared. All methods are
 * pure and safe for use by any number of threads.
 */
public final class OpenApi {
  /** The version of OpenAPI that documents are of. */
  public static final String VERSION = "3.1.0";

  private static final String DESCRIPTION =
      "Made from the model that javac writes; it is not edited. Each refusal is a problem as of RFC"
          + " 9457, with a `code` for programs and the `reference` of the request. Where a refusal"
          + " can be `application/json` as well, it is of the gateway, which did not call the"
          + " function.";

  private OpenApi() {}

  /**
   * {@return the document about functions}
   *
   * @param title what the API is called
   * @param version the version of the API, not of OpenAPI
   * @param functions the functions; their routes are in it once, whoever serves them
   * @param tables the tables that the functions use, by which refusals are known
   * @param records gives the schema of a record by its binary name, such as {@link
   *     RecordSchema#load}
   */
  public static JsonDocument of(
      String title,
      String version,
      FunctionsModel functions,
      List<TableModel> tables,
      Function<String, RecordSchema> records) {
    List<Endpoint> endpoints = Endpoints.of(functions);
    Components components = new Components(bodies(endpoints), records);
    Answers answers =
        new Answers(components, new Refusals(tables), new SampleValue(components::referred));
    Operations operations = new Operations(components, answers, records);
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    Set<String> tags = new TreeSet<>();
    boolean guarded = false;
    for (Endpoint endpoint : endpoints) {
      String method = endpoint.route().method().name().toLowerCase(Locale.ROOT);
      paths
          .computeIfAbsent(endpoint.path(), path -> new LinkedHashMap<>())
          .put(method, operations.of(endpoint));
      tags.add(endpoint.tag());
      guarded |= endpoint.route().access() == Access.AUTHENTICATED;
    }
    if (guarded) {
      components.use("securitySchemes", Operations.SCHEME, scheme());
    }
    return new JsonDocument(
        Members.of("openapi", VERSION)
            .and(
                "info",
                Members.of("title", title)
                    .and("version", version)
                    .and("description", DESCRIPTION)
                    .map())
            .and("servers", List.of(Members.of("url", "/").map()))
            .and("tags", tags(tags))
            .and("paths", paths)
            .andSome("components", components.map())
            .map());
  }

  private static Set<String> bodies(List<Endpoint> endpoints) {
    Set<String> types = new TreeSet<>();
    for (Endpoint endpoint : endpoints) {
      RouteModel route = endpoint.route();
      if (route.body() != null) {
        types.add(route.body());
      }
      if (route.reply() != null) {
        types.add(route.reply());
      }
    }
    return types;
  }

  private static List<Object> tags(Set<String> names) {
    List<Object> tags = new ArrayList<>();
    for (String name : names) {
      String path = name.equals("root") ? "/" : "/" + name;
      tags.add(Members.of("name", name).and("description", "What is at `" + path + "`.").map());
    }
    return tags;
  }

  private static Map<String, Object> scheme() {
    return Members.of("type", "http")
        .and("scheme", "bearer")
        .and("bearerFormat", "JWT")
        .and("description", "A token of the issuer that the deployment trusts.")
        .map();
  }
}
