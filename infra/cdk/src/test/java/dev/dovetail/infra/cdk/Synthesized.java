package dev.dovetail.infra.cdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.infra.Plan;
import dev.dovetail.infra.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;

/** The template of a stack, to look things up in. */
record Synthesized(DovetailStack stack, JsonNode template) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Synthesized of(Path folder, Plan plan, Stage stage) throws IOException {
    return of(folder, new Deployment(plan, stage, Sample.jar(folder)));
  }

  static Synthesized of(Path folder, Deployment deployment) {
    App app = App.Builder.create().outdir(folder.resolve("cdk.out").toString()).build();
    DovetailStack stack = new DovetailStack(app, "app", deployment);
    return new Synthesized(stack, MAPPER.valueToTree(Template.fromStack(stack).toJSON()));
  }

  /** {@return the resources of a type by logical id, in the order of the template} */
  Map<String, JsonNode> resources(String type) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> resource : template.path("Resources").properties()) {
      if (resource.getValue().path("Type").asText().equals(type)) {
        found.put(resource.getKey(), resource.getValue());
      }
    }
    return found;
  }

  /** {@return the properties of the resources of a type} */
  List<JsonNode> properties(String type) {
    return resources(type).values().stream().map(one -> one.path("Properties")).toList();
  }

  /** {@return the policies of each function's role, by the function's handler} */
  Map<String, JsonNode> policies() {
    Map<String, JsonNode> roles = resources("AWS::IAM::Role");
    Map<String, JsonNode> policies = new java.util.TreeMap<>();
    for (JsonNode function : properties("AWS::Lambda::Function")) {
      String role = function.at("/Role/Fn::GetAtt/0").asText();
      policies.put(function.path("Handler").asText(), roles.get(role).at("/Properties/Policies"));
    }
    return policies;
  }
}
