package dev.dovetail.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.lambda.streams.Archive;
import dev.dovetail.lambda.streams.FirehoseArchive;
import dev.dovetail.lambda.streams.SnsTopic;
import dev.dovetail.lambda.streams.Topic;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.StreamSourceModel;
import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.LocalArchive;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.LocalGateway;
import dev.dovetail.testkit.LocalTopic;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The functions on the class path, served with tables of their own. */
final class Service implements AutoCloseable {
  private static final AwsCredentialsProvider ANYBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  private final Options options;
  private final FunctionsModel functions;
  private final LocalDynamoDb database;
  private final Map<Class<?>, Object> tables = new HashMap<>();
  private final List<TableModel> models = new ArrayList<>();
  private final StreamFeed feed;
  private final LocalGateway gateway;

  private Service(
      Options options, FunctionsModel functions, LocalDynamoDb database, PrintStream log)
      throws CannotStart, IOException {
    this.options = options;
    this.functions = functions;
    this.database = database;
    this.feed = new StreamFeed(log, archiveFiles(options));
    this.gateway = gateway(log);
    feed.start();
  }

  /**
   * {@return the service, answering from now on}
   *
   * @param log where functions log to
   * @throws CannotStart if the port or the directory can't be used
   * @throws IOException if the gateway can't listen for another reason
   */
  static Service start(Options options, PrintStream log) throws CannotStart, IOException {
    FunctionsModel functions = FunctionsModel.load(Service.class.getClassLoader()).single();
    LocalDynamoDb database = database(options);
    try {
      return new Service(options, functions, database, log);
    } catch (CannotStart | IOException | RuntimeException | Error e) {
      database.close();
      throw e;
    }
  }

  URI uri() {
    return gateway.uri();
  }

  Banner banner() {
    Banner.Token token = new Banner.Token("ann", gateway.token("ann"), options.tokens());
    return new Banner(uri(), functions.functions(), List.copyOf(models), options, token);
  }

  /** Answers what has arrived, then ends. */
  @Override
  public void close() {
    gateway.close();
    feed.close();
    database.close();
  }

  private static LocalDynamoDb database(Options options) throws CannotStart {
    if (options.data().isEmpty()) {
      return LocalDynamoDb.start();
    }
    try {
      return LocalDynamoDb.start(options.data().get());
    } catch (IllegalArgumentException e) {
      throw new CannotStart(String.valueOf(e.getMessage()), e);
    }
  }

  private LocalGateway gateway(PrintStream log) throws CannotStart, IOException {
    Handlers handlers =
        new Handlers(Service.class.getClassLoader(), this::table, this::topic, this::archive);
    LocalGateway.Builder builder = LocalGateway.builder().port(options.port()).log(log);
    if (options.tokens()) {
      builder.tokensOnly();
    }
    Map<FunctionModel, RequestStreamHandler> called = new LinkedHashMap<>();
    try {
      for (FunctionModel function : functions.functions()) {
        if (function.stream() == null) {
          builder.function(function, handlers.create(function));
        }
      }
      for (FunctionModel function : functions.functions()) {
        if (function.stream() != null) {
          called.put(function, handlers.create(function));
        }
      }
      // Now all tables are known.
      addToFeed(called);
      ApiPage.addTo(builder, functions, models);
      return builder.start();
    } catch (OtherTable e) {
      throw new CannotStart(String.valueOf(e.getMessage()), e);
    } catch (BindException e) {
      throw new CannotStart(
          "Port "
              + options.port()
              + " can't be used: "
              + e.getMessage()
              + ". Choose another with --port N; 0 takes a free one.",
          e);
    }
  }

  private void addToFeed(Map<FunctionModel, RequestStreamHandler> called) throws CannotStart {
    StreamedTables streamed = new StreamedTables(models);
    for (Map.Entry<FunctionModel, RequestStreamHandler> each : called.entrySet()) {
      FunctionModel function = each.getKey();
      StreamSourceModel source = Objects.requireNonNull(function.stream());
      for (TableModel table : streamed.of(function, source)) {
        feed.add(database, table, function, each.getValue());
      }
    }
  }

  private Topic topic(String name) {
    LocalTopic topic = feed.topic(name);
    return SnsTopic.of(topic.arn(), ANYBODY, topic.httpClient());
  }

  private Archive archive(String name) {
    LocalArchive archive = feed.archive(name);
    return FirehoseArchive.of(archive.arn(), ANYBODY, archive.httpClient());
  }

  private static @Nullable ArchiveFiles archiveFiles(Options options) throws CannotStart {
    return options.archive().isEmpty() ? null : ArchiveFiles.in(options.archive().get());
  }

  private Object table(Class<?> type) {
    return tables.computeIfAbsent(
        type,
        wanted -> {
          TableModel model = LocalDynamoDb.modelOf(wanted);
          models.add(model);
          try {
            return new SignedTables(database).create(wanted, model);
          } catch (IllegalArgumentException e) {
            throw new OtherTable(e);
          }
        });
  }

  /** Reports kept data that has another form than the code has now. */
  private static final class OtherTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OtherTable(IllegalArgumentException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
