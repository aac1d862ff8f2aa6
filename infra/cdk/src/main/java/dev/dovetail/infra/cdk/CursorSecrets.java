package dev.dovetail.infra.cdk;

import dev.dovetail.infra.FunctionPlan;
import dev.dovetail.infra.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.Construct;

/**
 * Makes the secrets that sign cursors. They are generated in the account and are in no template:
 * the variable of a function has references, which CloudFormation resolves when it deploys.
 */
final class CursorSecrets {
  private static final String VARIABLE = "CURSOR_SECRETS";
  private static final int LENGTH = 64;

  private final Map<String, CfnSecret> secrets = new LinkedHashMap<>();

  CursorSecrets(Construct scope, List<String> ids) {
    // A path is hashed: an id of its own would lose its punctuation, and be that of another.
    Construct parent = new Construct(scope, "CursorSecrets");
    for (String id : ids) {
      CfnSecret secret =
          CfnSecret.Builder.create(parent, id)
              .description("Signs cursors, by the id " + id)
              .generateSecretString(
                  CfnSecret.GenerateSecretStringProperty.builder()
                      .passwordLength(LENGTH)
                      .excludePunctuation(true)
                      .build())
              .build();
      // What is lost with it are cursors: clients start at the first page.
      secret.applyRemovalPolicy(RemovalPolicy.DESTROY);
      secrets.put(id, secret);
    }
  }

  /** Adds the variable to those of a function, if the function has a table. */
  void addTo(FunctionPlan function, Map<String, String> environment) {
    if (!secrets.isEmpty() && function.environment().contains(Variable.TABLE_NAME)) {
      environment.put(
          VARIABLE,
          secrets.entrySet().stream()
              .map(secret -> secret.getKey() + ":" + reference(secret.getValue()))
              .collect(Collectors.joining(",")));
    }
  }

  private static String reference(CfnSecret secret) {
    return "{{resolve:secretsmanager:" + secret.getRef() + ":SecretString:::}}";
  }
}
