package dev.dovetail.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What is generated compiles, whatever names a design has. */
class NamesTest {
  static final long SEED = Long.getLong("dovetail.seed", 20261121);

  private static final int DESIGNS = Integer.getInteger("dovetail.designs", 15);

  @Test
  void compile_namesOfWhatGeneratedCodeNames_succeeds() {
    Random random = new Random(SEED);
    List<JavaFileObject> sources = new ArrayList<>();
    for (int i = 0; i < DESIGNS; i++) {
      sources.addAll(NamedDesign.draw(random, "org.example.design" + i));
    }

    Compilation compilation = Cases.compileWithWarnings(sources.toArray(JavaFileObject[]::new));

    assertThat(compilation.errors()).as("seed %d, %s", SEED, compilation.errors()).isEmpty();
  }
}
