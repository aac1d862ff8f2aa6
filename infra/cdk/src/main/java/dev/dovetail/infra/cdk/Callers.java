package dev.dovetail.infra.cdk;

import dev.dovetail.infra.Authentication;
import dev.dovetail.infra.Removal;
import dev.dovetail.infra.Stage;
import java.util.List;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpJwtAuthorizer;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpUserPoolAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.IHttpRouteAuthorizer;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.constructs.Construct;

/** Makes the authorizer that verifies callers by their tokens, and the user pool if it is ours. */
final class Callers {
  private static final String ID = "Callers";

  private Callers() {}

  static IHttpRouteAuthorizer authorizer(Construct stack, Stage stage) {
    Authentication authentication = stage.authentication();
    if (authentication instanceof Authentication.Issuer issuer) {
      return HttpJwtAuthorizer.Builder.create(ID, issuer.url())
          .jwtAudience(issuer.audience())
          .build();
    }
    if (authentication instanceof Authentication.Function function) {
      return new AuthorizerFunction(stack, stage).authorizer(ID, function);
    }
    return userPoolAuthorizer(stack, stage);
  }

  private static IHttpRouteAuthorizer userPoolAuthorizer(Construct stack, Stage stage) {
    UserPool pool =
        UserPool.Builder.create(stack, "Users")
            .selfSignUpEnabled(false)
            .signInAliases(SignInAliases.builder().email(true).build())
            .signInCaseSensitive(false)
            .accountRecovery(AccountRecovery.EMAIL_ONLY)
            .passwordPolicy(
                PasswordPolicy.builder()
                    .minLength(12)
                    .requireDigits(true)
                    .requireLowercase(true)
                    .requireUppercase(true)
                    .requireSymbols(true)
                    .build())
            .deletionProtection(stage.data().removal() == Removal.RETAIN)
            .removalPolicy(Tables.removalPolicy(stage))
            .build();
    UserPoolClient client =
        UserPoolClient.Builder.create(stack, "Client")
            .userPool(pool)
            .generateSecret(false)
            .disableOAuth(true)
            .preventUserExistenceErrors(true)
            .authFlows(AuthFlow.builder().userSrp(true).adminUserPassword(true).build())
            .build();
    Output.add(
        stack, "UserPoolId", "The user pool whose tokens are accepted.", pool.getUserPoolId());
    Output.add(
        stack, "UserPoolClientId", "The client that signs users in.", client.getUserPoolClientId());
    return HttpUserPoolAuthorizer.Builder.create(ID, pool).userPoolClients(List.of(client)).build();
  }
}
