package dev.dovetail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A condition as a tree, whose leaves compare. */
sealed interface ConditionNode {
  void write(StringBuilder out, Placeholders placeholders);

  void collect(Set<String> components);

  /** How many operators and functions it has. */
  int operators();

  /** Two operands and the sign between them. */
  record Comparison(Operand left, String sign, Operand right) implements ConditionNode {
    @Override
    public void write(StringBuilder out, Placeholders placeholders) {
      out.append(left.expression(placeholders)).append(' ').append(sign).append(' ');
      out.append(right.expression(placeholders));
    }

    @Override
    public void collect(Set<String> components) {
      left.collect(components);
      right.collect(components);
    }

    @Override
    public int operators() {
      return 1 + left.operators() + right.operators();
    }
  }

  /** A function of one or two operands. */
  record Function(String name, List<Operand> operands) implements ConditionNode {
    @Override
    public void write(StringBuilder out, Placeholders placeholders) {
      list(out.append(name), operands, placeholders);
    }

    @Override
    public void collect(Set<String> components) {
      for (Operand operand : operands) {
        operand.collect(components);
      }
    }

    @Override
    public int operators() {
      return 1;
    }
  }

  /** One operand that is one of several. */
  record In(Operand left, List<Operand> operands) implements ConditionNode {
    @Override
    public void write(StringBuilder out, Placeholders placeholders) {
      out.append(left.expression(placeholders)).append(" IN ");
      list(out, operands, placeholders);
    }

    @Override
    public void collect(Set<String> components) {
      left.collect(components);
    }

    @Override
    public int operators() {
      return 1;
    }
  }

  /** Two or more nodes with AND or with OR between them, none of which is of the same kind. */
  record Junction(boolean all, List<ConditionNode> nodes, int operators) implements ConditionNode {
    static Junction of(boolean all, ConditionNode left, ConditionNode right) {
      List<ConditionNode> nodes = new ArrayList<>();
      add(all, left, nodes);
      add(all, right, nodes);
      return new Junction(all, List.copyOf(nodes), left.operators() + right.operators() + 1);
    }

    private static void add(boolean all, ConditionNode node, List<ConditionNode> nodes) {
      if (node instanceof Junction junction && junction.all == all) {
        nodes.addAll(junction.nodes);
      } else {
        nodes.add(node);
      }
    }

    @Override
    public void write(StringBuilder out, Placeholders placeholders) {
      for (int i = 0; i < nodes.size(); i++) {
        out.append(i == 0 ? "" : all ? " AND " : " OR ");
        // AND binds closer than OR.
        ConditionNode node = nodes.get(i);
        if (all && node instanceof Junction) {
          enclosed(out, node, placeholders);
        } else {
          node.write(out, placeholders);
        }
      }
    }

    @Override
    public void collect(Set<String> components) {
      for (ConditionNode node : nodes) {
        node.collect(components);
      }
    }
  }

  /** The opposite of a node. */
  record Not(ConditionNode node, int operators) implements ConditionNode {
    @Override
    public void write(StringBuilder out, Placeholders placeholders) {
      out.append("NOT ");
      if (node instanceof Junction) {
        enclosed(out, node, placeholders);
      } else {
        node.write(out, placeholders);
      }
    }

    @Override
    public void collect(Set<String> components) {
      node.collect(components);
    }
  }

  private static void enclosed(StringBuilder out, ConditionNode node, Placeholders placeholders) {
    node.write(out.append('('), placeholders);
    out.append(')');
  }

  private static void list(StringBuilder out, List<Operand> operands, Placeholders placeholders) {
    out.append('(');
    for (int i = 0; i < operands.size(); i++) {
      out.append(i == 0 ? "" : ", ").append(operands.get(i).expression(placeholders));
    }
    out.append(')');
  }
}
