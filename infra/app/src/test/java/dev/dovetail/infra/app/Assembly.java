package dev.dovetail.infra.app;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.infra.cdk.DovetailStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code cdk synth} would write, made with the context of {@code cdk.json}. */
final class Assembly {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  final software.amazon.awscdk.App app;
  final DovetailStack stack;
  private final Path folder;

  /**
   * Makes the app and its stack, without writing them yet.
   *
   * @param folder where to write
   * @param options what {@code -c} would add to the context
   */
  Assembly(Path folder, Map<String, String> options) throws IOException {
    this.folder = folder;
    Map<String, Object> context = new HashMap<>(cdkJson());
    context.putAll(options);
    this.app =
        software.amazon.awscdk.App.Builder.create()
            .outdir(folder.toString())
            .context(context)
            .build();
    this.stack = App.addTo(app);
  }

  private static Map<String, Object> cdkJson() throws IOException {
    JsonNode file = MAPPER.readTree(Path.of("cdk.json").toFile());
    return MAPPER.convertValue(file.path("context"), new TypeReference<>() {});
  }

  Assembly write() {
    app.synth();
    return this;
  }

  JsonNode file(String name) throws IOException {
    return MAPPER.readTree(folder.resolve(name).toFile());
  }

  JsonNode template() throws IOException {
    return file(stack.getTemplateFile());
  }

  /** {@return the properties of the resources of a type} */
  List<JsonNode> properties(String type) throws IOException {
    return template().path("Resources").properties().stream()
        .map(Map.Entry::getValue)
        .filter(resource -> resource.path("Type").asText().equals(type))
        .map(resource -> resource.path("Properties"))
        .toList();
  }

  /** {@return the policies of each function's role, by the function's handler} */
  Map<String, JsonNode> policies() throws IOException {
    Map<String, JsonNode> policies = new LinkedHashMap<>();
    for (JsonNode function : properties("AWS::Lambda::Function")) {
      String role = function.at("/Role/Fn::GetAtt/0").asText();
      policies.put(
          function.path("Handler").asText(),
          template().path("Resources").path(role).at("/Properties/Policies"));
    }
    return policies;
  }
}
