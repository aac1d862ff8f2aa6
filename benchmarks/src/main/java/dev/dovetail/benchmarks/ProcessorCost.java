package dev.dovetail.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dovetail.processor.DovetailProcessor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Measures what the annotation processor adds to a compilation: one table with many entities, each
 * as that of the README with its repository, compiled with and without it in turn, in new JVMs.
 * What it adds includes the compilation of what it writes. The first compilation of a JVM is that
 * of a build of one module, the third that of a later module, a daemon or an IDE.
 */
public final class ProcessorCost {
  private static final int ROUNDS = 5;

  private ProcessorCost() {}

  /**
   * Runs the measurement.
   *
   * @param arguments the number of entities, 200 if absent
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    if (arguments.length == 2) {
      compileInThisJvm(Path.of(arguments[0]), arguments[1].equals("with"));
      return;
    }
    int entities = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("processor-cost");
    try {
      ManyEntities.write(folder.resolve("source"), entities);
      List<long[]> without = new ArrayList<>();
      List<long[]> with = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        without.add(inNewJvm(folder, "without"));
        with.add(inNewJvm(folder, "with"));
      }
      System.out.printf(
          "%d entities, %d repositories, one table; medians of %d JVMs in ms%n%n"
              + "| compilation of a JVM | without | with | added |%n|---|---:|---:|---:|%n",
          entities, entities, ROUNDS);
      print("first", median(without, 0), median(with, 0));
      print("third", median(without, 1), median(with, 1));
    } finally {
      delete(folder);
    }
  }

  private static void compileInThisJvm(Path folder, boolean processed) throws IOException {
    long first = compile(folder, processed);
    compile(folder, processed);
    System.out.println(first + " " + compile(folder, processed));
  }

  private static void print(String compilation, long without, long with) {
    System.out.printf("| %s | %d | %d | %d |%n", compilation, without, with, with - without);
  }

  private static long median(List<long[]> times, int compilation) {
    return times.stream().mapToLong(t -> t[compilation]).sorted().toArray()[times.size() / 2];
  }

  private static long[] inNewJvm(Path folder, String variant)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ProcessorCost.class.getName(),
                folder.toString(),
                variant)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The compilation " + variant + " the processor failed.");
    }
    return Arrays.stream(output.split(" ")).mapToLong(Long::parseLong).toArray();
  }

  /** Compiles once and returns the milliseconds that it took. */
  static long compile(Path folder, boolean processed) throws IOException {
    Path output = folder.resolve("output");
    delete(output);
    Files.createDirectories(output);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    long start = System.nanoTime();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-d",
              output.toString(),
              "-s",
              output.toString(),
              "-cp",
              System.getProperty("java.class.path"),
              processed ? "-implicit:none" : "-proc:none");
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              null,
              options,
              null,
              files.getJavaFileObjectsFromPaths(ManyEntities.files(folder.resolve("source"))));
      if (processed) {
        task.setProcessors(List.of(new DovetailProcessor()));
      }
      if (!task.call()) {
        throw new IllegalStateException("The sources do not compile.");
      }
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
