package dev.dovetail.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Prints messages at one of several annotations of a type, in javac's trees: its messager knows no
 * position of these.
 */
final class TreePlaces {
  private final Trees trees;

  private TreePlaces(Trees trees) {
    this.trees = trees;
  }

  /** Those of a compiler, if it is javac and nothing is between. */
  static Optional<TreePlaces> of(ProcessingEnvironment environment) {
    try {
      return Optional.of(new TreePlaces(Trees.instance(environment)));
    } catch (IllegalArgumentException | LinkageError e) {
      return Optional.empty();
    }
  }

  /** Prints a message at an attribute of an annotation, unless it is not found. */
  boolean print(Kind kind, Annotated place, String attribute, String message) {
    TreePath path = trees.getPath(place.element());
    AnnotationTree annotation = path == null ? null : annotation(path.getLeaf(), place);
    if (annotation == null) {
      return false;
    }
    trees.printMessage(kind, message, argument(annotation, attribute), path.getCompilationUnit());
    return true;
  }

  private static @Nullable AnnotationTree annotation(Tree declaration, Annotated place) {
    if (!(declaration instanceof ClassTree type)) {
      return null;
    }
    String name = place.mirror().getAnnotationType().asElement().getSimpleName().toString();
    int before = place.repeated();
    for (AnnotationTree annotation : type.getModifiers().getAnnotations()) {
      String written = annotation.getAnnotationType().toString();
      if (written.equals(name) || written.endsWith("." + name)) {
        if (before == 0) {
          return annotation;
        }
        before--;
      }
    }
    return null;
  }

  private static Tree argument(AnnotationTree annotation, String attribute) {
    for (ExpressionTree argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree assignment
          && assignment.getVariable().toString().equals(attribute)) {
        return assignment.getExpression();
      }
    }
    return annotation;
  }
}
