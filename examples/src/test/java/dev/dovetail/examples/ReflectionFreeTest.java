package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Neither generated classes nor the run time that they call name anything of reflection or of
 * method handles, and none has an invokedynamic instruction: what is not in the constant pool of a
 * class can't be called by it.
 */
class ReflectionFreeTest {
  private static final int CONSTANT_INVOKE_DYNAMIC = 18;

  @Test
  void generatedClasses_constantPools_nameNoReflection() throws Exception {
    Map<String, List<String>> classes =
        classes(dev.dovetail.examples.todos.AppTable.class, "dev/dovetail/examples");
    Map<String, List<String>> generated = new TreeMap<>();
    classes.forEach(
        (name, constants) -> {
          if (name.matches(".*/(DynamoDb[\\w$]+|\\w+Schema|\\w+Keys|\\w+TableChange)\\.class")) {
            generated.put(name, constants);
          }
        });
    assertThat(generated).as("generated classes").hasSizeGreaterThanOrEqualTo(12);
    assertThat(generated.keySet())
        .as("classes of repositories")
        .anyMatch(name -> name.endsWith("DynamoDbAppTable$DynamoDbTodos.class"));
    assertThat(offences(generated)).isEmpty();
  }

  @Test
  void runTime_constantPools_nameNoReflection() throws Exception {
    Map<String, List<String>> classes = classes(dev.dovetail.ItemKey.class, "dev/dovetail");
    classes.values().removeIf(constants -> constants.contains("java/lang/runtime/ObjectMethods"));
    assertThat(classes).as("classes of the run time").hasSizeGreaterThan(35);
    assertThat(offences(classes)).isEmpty();
  }

  @Test
  void jsonClasses_constantPools_nameNoReflection() throws Exception {
    Map<String, List<String>> classes =
        classes(ReflectionFreeTest.class, "dev/dovetail/examples/json");
    classes.keySet().removeIf(name -> !name.matches(".*/\\w+(Json|Query)\\.class"));
    assertThat(classes).as("generated classes").hasSizeGreaterThanOrEqualTo(6);
    Map<String, List<String>> runTime =
        classes(dev.dovetail.lambda.JsonType.class, "dev/dovetail/lambda");
    runTime
        .keySet()
        .removeIf(
            name ->
                !name.matches(".*/(Json(Types?|Writer|Object)|Sizes|\\w+Type(\\$\\w+)?)\\.class"));
    // What hand-written readers use makes types of functions.
    runTime.keySet().removeIf(name -> name.matches(".*/(Value|Made)Type(\\$\\w+)?\\.class"));
    assertThat(runTime).as("classes of the run time").hasSizeGreaterThan(15);
    assertThat(offences(classes)).isEmpty();
    assertThat(offences(runTime)).isEmpty();
  }

  @Test
  void offences_classWithALambda_isFound() throws Exception {
    Map<String, List<String>> own = classes(ReflectionFreeTest.class, "dev/dovetail/examples");
    own.keySet().removeIf(name -> !name.endsWith("/ReflectionFreeTest.class"));
    assertThat(own).hasSize(1);
    assertThat(offences(own)).isNotEmpty();
  }

  private static List<String> offences(Map<String, List<String>> classes) {
    return classes.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .filter(
                        constant ->
                            constant.startsWith("java/lang/reflect/")
                                || constant.startsWith("java/lang/invoke/")
                                || constant.equals("invokedynamic"))
                    .map(constant -> entry.getKey() + " names " + constant))
        .distinct()
        .collect(Collectors.toList());
  }

  /**
   * The constants of each class of a code source. Records have an invokedynamic in equals, hashCode
   * and toString.
   */
  private static Map<String, List<String>> classes(Class<?> member, String folder)
      throws IOException, URISyntaxException {
    URL source = member.getProtectionDomain().getCodeSource().getLocation();
    Path path = Path.of(source.toURI());
    if (Files.isDirectory(path)) {
      return read(path.resolve(folder));
    }
    try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + path.toUri()), Map.of())) {
      return read(jar.getPath(folder));
    }
  }

  private static Map<String, List<String>> read(Path folder) throws IOException {
    Map<String, List<String>> classes = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(file -> file.toString().endsWith(".class")).collect(Collectors.toList());
    }
    for (Path file : files) {
      classes.put(file.toString().replace('\\', '/'), constants(file));
    }
    return classes;
  }

  private static List<String> constants(Path file) throws IOException {
    List<String> constants = new ArrayList<>();
    try (InputStream stream = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(stream)) {
      in.readLong(); // Magic number and version.
      int count = in.readUnsignedShort();
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case 1 -> constants.add(in.readUTF());
          case 5, 6 -> {
            in.readLong();
            i++; // Takes two places.
          }
          case 15 -> in.skipNBytes(3);
          case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
          default -> in.skipNBytes(4);
        }
        if (tag == CONSTANT_INVOKE_DYNAMIC) {
          constants.add("invokedynamic");
        }
      }
    }
    return constants;
  }
}
