package dev.dovetail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private static final int FILE_LINES = 300;
  private static final int METHOD_LINES = 60;

  private static Sources sources;

  @BeforeAll
  static void read() throws IOException {
    sources = Sources.read();
    assertThat(sources.units()).hasSizeGreaterThan(200);
  }

  @Test
  void files_all_areShort() {
    List<String> tooLong = new ArrayList<>();
    for (CompilationUnitTree unit : sources.units()) {
      long lines = unit.getLineMap().getLineNumber(end(unit, unit));
      if (lines > FILE_LINES) {
        tooLong.add(name(unit) + " has " + lines + " lines");
      }
    }

    assertThat(tooLong).isEmpty();
  }

  @Test
  void methods_all_areShort() {
    List<String> tooLong = new ArrayList<>();
    scan(
        (unit, path) -> {
          if (path.getLeaf() instanceof MethodTree method) {
            long lines = line(unit, end(unit, method)) - line(unit, start(unit, method)) + 1;
            if (lines > METHOD_LINES) {
              tooLong.add(name(unit) + ": " + method.getName() + " has " + lines + " lines");
            }
          }
        });

    assertThat(tooLong).isEmpty();
  }

  @Test
  void documentation_ofEverythingPublic_exists() {
    List<String> missing = new ArrayList<>();
    scan(
        (unit, path) -> {
          if (isPublic(path)
              && !explainsItself(path)
              && sources.trees().getDocComment(path) == null) {
            missing.add(name(unit) + ":" + line(unit, start(unit, path.getLeaf())));
          }
        });

    assertThat(missing).isEmpty();
  }

  /** Calls back for each type, method and field, with its path. */
  private static void scan(BiConsumer<CompilationUnitTree, TreePath> visitor) {
    for (CompilationUnitTree unit : sources.units()) {
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
          visitor.accept(unit, getCurrentPath());
          return super.visitClass(type, none);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
          visitor.accept(unit, getCurrentPath());
          return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree field, @Nullable Void none) {
          visitor.accept(unit, getCurrentPath());
          return null;
        }
      }.scan(unit, null);
    }
  }

  /** Whether a user can name the declaration: it and all types around it are public. */
  private static boolean isPublic(TreePath path) {
    for (TreePath at = path;
        !(at.getLeaf() instanceof CompilationUnitTree);
        at = at.getParentPath()) {
      boolean implied =
          at.getParentPath().getLeaf() instanceof ClassTree owner
              && (owner.getKind() == Tree.Kind.INTERFACE
                  || owner.getKind() == Tree.Kind.ANNOTATION_TYPE);
      Set<Modifier> modifiers = modifiers(at.getLeaf());
      boolean open =
          modifiers.contains(Modifier.PUBLIC)
              || modifiers.contains(Modifier.PROTECTED)
              || implied && !modifiers.contains(Modifier.PRIVATE);
      if (!open) {
        return false;
      }
    }
    return true;
  }

  /** Overriding methods say what the method above them says, unless they say more. */
  private static boolean explainsItself(TreePath path) {
    return path.getLeaf() instanceof MethodTree method
        && method.getModifiers().getAnnotations().stream()
            .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
  }

  private static Set<Modifier> modifiers(Tree tree) {
    if (tree instanceof ClassTree type) {
      return type.getModifiers().getFlags();
    }
    if (tree instanceof MethodTree method) {
      return method.getModifiers().getFlags();
    }
    return ((VariableTree) tree).getModifiers().getFlags();
  }

  private static String name(CompilationUnitTree unit) {
    return Sources.PROJECT.relativize(Path.of(unit.getSourceFile().toUri())).toString();
  }

  private static long start(CompilationUnitTree unit, Tree tree) {
    return positions().getStartPosition(unit, tree);
  }

  private static long end(CompilationUnitTree unit, Tree tree) {
    return positions().getEndPosition(unit, tree);
  }

  private static long line(CompilationUnitTree unit, long position) {
    return unit.getLineMap().getLineNumber(position);
  }

  private static SourcePositions positions() {
    return sources.trees().getSourcePositions();
  }
}
