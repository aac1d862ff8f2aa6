package dev.dovetail.handlers.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.model.FunctionModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The classes that the JVM of a function has loaded, in order.
 *
 * @param file the log of the JVM
 */
record LoadedClasses(Path file) {
  private static final String MARK = "[class,load] ";

  private static final String ACCESSOR = "jdk.internal.reflect.Generated";

  /** What a function loads first when it gets its first event. */
  private static final Set<String> FIRST_OF_AN_EVENT =
      Set.of("dev.dovetail.lambda.Event", "dev.dovetail.lambda.streams.StreamEvent");

  LoadedClasses(Path folder, FunctionModel function) {
    this(folder.toAbsolutePath().resolve(function.name() + ".classes"));
  }

  List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      int mark = line.indexOf(MARK);
      if (mark >= 0) {
        names.add(line.substring(mark + MARK.length()).split(" ")[0]);
      }
    }
    return names;
  }

  /** {@return whether reflection was used before the first event} */
  boolean startUsedReflection() throws IOException {
    List<String> names = names();
    return names.subList(0, firstEvent(names)).stream().anyMatch(name -> name.startsWith(ACCESSOR));
  }

  /**
   * {@return who used reflection from the first event on: of each use, the class that was loaded
   * before and is not the JDK's}
   */
  List<String> usersOfReflection() throws IOException {
    List<String> names = names();
    List<String> users = new ArrayList<>();
    String last = "";
    for (String name : names.subList(firstEvent(names), names.size())) {
      if (name.startsWith(ACCESSOR)) {
        users.add(last);
      } else if (!isOfTheJdk(name)) {
        last = name;
      }
    }
    return users;
  }

  private int firstEvent(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (FIRST_OF_AN_EVENT.contains(names.get(i))) {
        return i;
      }
    }
    throw new AssertionError(file + " has none of " + FIRST_OF_AN_EVENT);
  }

  /** {@return the classes beyond a number of them that are not the JDK's} */
  List<String> after(int number) throws IOException {
    List<String> names = names();
    assertThat(names).hasSizeGreaterThan(1000).hasSizeGreaterThanOrEqualTo(number);
    return names.subList(number, names.size()).stream().filter(name -> !isOfTheJdk(name)).toList();
  }

  private static boolean isOfTheJdk(String name) {
    return name.startsWith("java.")
        || name.startsWith("javax.")
        || name.startsWith("jdk.")
        || name.startsWith("sun.")
        || name.startsWith("com.sun.");
  }
}
