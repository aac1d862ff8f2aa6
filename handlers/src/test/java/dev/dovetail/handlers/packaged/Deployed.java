package dev.dovetail.handlers.packaged;

import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.RouteModel;
import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.LocalEndpoint;
import dev.dovetail.testkit.LocalGateway;
import dev.dovetail.testkit.LocalLambda;
import dev.dovetail.testkit.LocalLambdaBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packaged functions, each run by Lambda's own runtime, behind one gateway. */
final class Deployed implements AutoCloseable {
  static final Path ZIP = Path.of("target", "lambda.zip");
  private static final ClassLoader LOADER = Deployed.class.getClassLoader();
  static final String TABLE = "app-1";
  static final String SECRETS = "1:abcdefghijklmnopqrstuvwxyz012345";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final LocalDynamoDb db;
  private final LocalEndpoint endpoint;
  private final Map<FunctionModel, LocalLambda> functions = new LinkedHashMap<>();
  private final List<LocalGateway> gateways;

  private Deployed(Path folder) throws IOException {
    db = LocalDynamoDb.start();
    db.createTable(TableModel.load(LOADER, "app"), TABLE);
    endpoint = db.serve();
    FunctionsModel all = FunctionsModel.load(LOADER);
    LocalGateway.Builder single = gateway();
    LocalGateway.Builder routed = gateway();
    for (FunctionModel function : functions()) {
      LocalLambda lambda =
          configured(function)
              .environment("TABLE_NAME", TABLE)
              .environment("CURSOR_SECRETS", SECRETS)
              .environment("TOPIC_ARN", "arn:aws:sns:eu-central-1:123456789012:new-flavours")
              .environment(
                  "ARCHIVE_ARN",
                  "arn:aws:firehose:eu-central-1:123456789012:deliverystream/changes")
              .dynamoDb(endpoint)
              .jvmOptions("-Xlog:class+load:file=" + new LoadedClasses(folder, function).file())
              // Reflection makes a class for each member it calls, which is then in the log.
              .jvmOptions("-Dsun.reflect.noInflation=true")
              .start();
      functions.put(function, lambda);
      if (all.single().functions().contains(function)) {
        single.function(function, lambda.handler());
      }
      if (all.routed().functions().contains(function)) {
        routed.function(function, lambda.handler());
      }
    }
    gateways = List.of(single.start(), routed.start());
  }

  private static LocalGateway.Builder gateway() {
    return LocalGateway.builder().log(new PrintStream(OutputStream.nullOutputStream()));
  }

  static Deployed start(Path folder) throws IOException {
    return new Deployed(folder);
  }

  static List<FunctionModel> functions() {
    return FunctionsModel.load(LOADER).functions();
  }

  /** {@return a function with its code, and no variables} */
  static LocalLambdaBuilder configured(FunctionModel function) {
    return LocalLambda.builder().function(function).code(ZIP);
  }

  Map<FunctionModel, LocalLambda> all() {
    return functions;
  }

  LocalEndpoint endpoint() {
    return endpoint;
  }

  /** {@return the API of single functions, and that of routed ones} */
  List<URI> apis() {
    return gateways.stream().map(LocalGateway::uri).toList();
  }

  /** Sends a request of the user ann. */
  HttpResponse<String> send(URI gateway, String method, String target, String body)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(gateway.resolve(target))
            .method(method, BodyPublishers.ofString(body))
            .header("authorization", "Bearer ann")
            .header("content-type", "application/json")
            .build(),
        BodyHandlers.ofString());
  }

  /** {@return a path that leads to a route} */
  static String path(RouteModel route) {
    return route.path().replaceAll("\\{[^}]*}", "0198c5a6-0000-7000-8000-000000000000");
  }

  @Override
  public void close() throws IOException {
    gateways.forEach(LocalGateway::close);
    for (LocalLambda lambda : functions.values()) {
      lambda.close();
    }
    endpoint.close();
    db.close();
  }
}
