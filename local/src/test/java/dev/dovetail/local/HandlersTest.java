package dev.dovetail.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.lambda.streams.Archive;
import dev.dovetail.lambda.streams.SnsTopic;
import dev.dovetail.lambda.streams.Topic;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.testkit.LocalTopic;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class HandlersTest {
  private static final Table TABLE = new Table() {};
  private static final LocalTopic LOCAL = new LocalTopic("t");
  private static final Topic TOPIC =
      SnsTopic.of(
          LOCAL.arn(),
          StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")),
          LOCAL.httpClient());

  private final Handlers handlers =
      new Handlers(
          getClass().getClassLoader(), type -> TABLE, name -> TOPIC, name -> archive(name));

  @Test
  void create_functionWithATable_handsItTheTable() {
    assertThat(handlers.create(function(WithTable.class)))
        .isInstanceOfSatisfying(WithTable.class, made -> assertThat(made.table).isSameAs(TABLE));
  }

  @Test
  void create_functionWithATopic_handsItTheTopicThatItNames() {
    String name = WithTopic.class.getName();
    assertThat(
            handlers.create(
                new FunctionModel("f", name, 10, 512, List.of(), List.of(), null, null, "t")))
        .isInstanceOfSatisfying(WithTopic.class, made -> assertThat(made.topic).isSameAs(TOPIC));
    assertThatIllegalStateException()
        .isThrownBy(() -> handlers.create(function(WithTopic.class)))
        .withMessageContaining("@Publishes");
  }

  @Test
  void create_functionWithAnArchive_handsItTheArchiveThatItNames() {
    String name = WithArchive.class.getName();
    FunctionModel function =
        new FunctionModel(
            "f", name, 10, 512, List.of(), List.of(), null, null, null, null, "changes");

    assertThat(handlers.create(function))
        .isInstanceOfSatisfying(
            WithArchive.class, made -> assertThat(made.archive).isEqualTo(archive("changes")));
    assertThatIllegalStateException()
        .isThrownBy(() -> handlers.create(function(WithArchive.class)))
        .withMessageContaining("@Archives");
  }

  /** An archive that its name tells. */
  private record Named(String name) implements Archive {
    @Override
    public List<Refused> put(List<byte[]> records) {
      return List.of();
    }
  }

  private static Archive archive(String name) {
    return new Named(name);
  }

  @Test
  void create_functionWithoutSuchAConstructor_saysWhatToAdd() {
    assertThatIllegalStateException()
        .isThrownBy(() -> handlers.create(function(WithoutTable.class)))
        .withMessageContaining(WithoutTable.class.getName())
        .withMessageContaining("public constructor with one parameter");
  }

  @Test
  void create_functionThatIsNotThere_saysToCompileAgain() {
    FunctionModel function =
        new FunctionModel("gone", "org.example.Gone", 10, 512, List.of(), List.of());

    assertThatIllegalStateException()
        .isThrownBy(() -> handlers.create(function))
        .withMessageContaining("org.example.Gone")
        .withMessageContaining("Compile");
  }

  @Test
  void create_classThatIsNoFunction_saysSo() {
    assertThatIllegalStateException()
        .isThrownBy(() -> handlers.create(function(String.class)))
        .withMessage("java.lang.String is not a RequestStreamHandler.");
  }

  @Test
  void create_functionThatFails_saysWhy() {
    assertThatIllegalStateException()
        .isThrownBy(() -> handlers.create(function(Failing.class)))
        .withMessageContaining(Failing.class.getName())
        .withMessageContaining("no luck");
  }

  private static FunctionModel function(Class<?> type) {
    return new FunctionModel("f", type.getName(), 10, 512, List.of(), List.of());
  }

  /** Stands for a table interface. */
  public interface Table {}

  private abstract static class Silent implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {}
  }

  /** As functions should be. */
  public static final class WithTable extends Silent {
    private final Table table;

    public WithTable(Table table) {
      this.table = table;
    }
  }

  /** As functions that publish should be. */
  public static final class WithTopic extends Silent {
    private final Topic topic;

    public WithTopic(Topic topic) {
      this.topic = topic;
    }
  }

  /** As functions that archive should be. */
  public static final class WithArchive extends Silent {
    private final Archive archive;

    public WithArchive(Archive archive) {
      this.archive = archive;
    }
  }

  /** Lacks the constructor. */
  public static final class WithoutTable extends Silent {
    public WithoutTable() {}
  }

  /** Can't be made. */
  public static final class Failing extends Silent {
    public Failing(Table table) {
      throw new IllegalArgumentException("no luck");
    }
  }
}
