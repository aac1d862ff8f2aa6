package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds the components that the library sets, or reports those that it can't. */
final class RoleParser {
  private final Reporter reporter;

  RoleParser(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Returns the components by role, or null if an error was reported. */
  @Nullable Map<AttributeRole, Component> parse(TypeElement record, List<Component> components) {
    Map<AttributeRole, Component> roles = new EnumMap<>(AttributeRole.class);
    boolean sound = true;
    for (Component component : components) {
      for (RoleRule rule : RoleRule.values()) {
        if (!Annotated.has(component.element(), rule.annotation())) {
          continue;
        }
        sound &= check(record, component, rule);
        Component other = roles.putIfAbsent(rule.role(), component);
        if (other != null) {
          reporter.error(
              component.element(),
              Diagnostic.ROLE_DUPLICATE,
              other.name(),
              component.name(),
              record.getSimpleName(),
              rule.simpleName());
          sound = false;
        }
      }
    }
    return sound ? roles : null;
  }

  /** The annotation by which the component is of another type than it seems. */
  private static String prefix(Component component) {
    if (component.kind() instanceof Kind.Converted) {
      return "@Codec ";
    }
    return component.kind().scalar() == Scalar.EPOCH_SECONDS ? "@TimeToLive " : "";
  }

  private boolean check(TypeElement record, Component component, RoleRule rule) {
    if (rule.accepts(component)) {
      return true;
    }
    reporter.error(
        component.element(),
        Diagnostic.ROLE_TYPE,
        component.name(),
        record.getSimpleName(),
        rule.simpleName(),
        prefix(component) + KindResolver.written(component.type()),
        rule.legal());
    return false;
  }
}
