package dev.dovetail;

import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One side of a comparison. */
sealed interface Operand {
  String expression(Placeholders placeholders);

  /** Adds the component that the operand reads, if it reads one. */
  void collect(Set<String> components);

  /** How many functions it has. */
  default int operators() {
    return 0;
  }

  /** What is stored at a path. */
  record OfPath(DocumentPath path) implements Operand {
    @Override
    public String expression(Placeholders placeholders) {
      return path.expression(placeholders);
    }

    @Override
    public void collect(Set<String> components) {
      components.add(path.component());
    }
  }

  /** The size of what is stored at a path. */
  record OfSize(DocumentPath path) implements Operand {
    @Override
    public String expression(Placeholders placeholders) {
      return "size(" + path.expression(placeholders) + ")";
    }

    @Override
    public void collect(Set<String> components) {
      components.add(path.component());
    }

    @Override
    public int operators() {
      return 1;
    }
  }

  /** A value. */
  record OfValue(AttributeValue value) implements Operand {
    @Override
    public String expression(Placeholders placeholders) {
      return placeholders.value(value);
    }

    @Override
    public void collect(Set<String> components) {
      // A value reads no component.
    }
  }
}
