package dev.dovetail.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.TableModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/** The model files of the tests: a table of todos and notices, and the functions that use it. */
final class Sample {
  private Sample() {}

  static TableModel table() {
    return TableModel.load(Sample.class.getClassLoader(), "app");
  }

  static FunctionsModel functions() {
    return FunctionsModel.load(Sample.class.getClassLoader());
  }

  /** The table's model with a change to the text of its file, which must change it. */
  static TableModel table(UnaryOperator<String> change) {
    try {
      return TableModel.read(in(table().toJson(), change));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The functions' model with a change to the text of its file, which must change it. */
  static FunctionsModel functions(UnaryOperator<String> change) {
    try {
      return FunctionsModel.read(in(functions().toJson(), change));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteArrayInputStream in(String text, UnaryOperator<String> change) {
    String changed = change.apply(text);
    if (changed.equals(text)) {
      throw new AssertionError("The change did not find what it should change.");
    }
    return new ByteArrayInputStream(changed.getBytes(UTF_8));
  }
}
