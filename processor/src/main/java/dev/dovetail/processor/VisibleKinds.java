package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/**
 * Checks that a repository's class, which is in the package of the table, can name the types and
 * the codecs of the components that it writes itself.
 */
final class VisibleKinds {
  private final Visibility visibility;
  private final CodecResolver codecs;

  VisibleKinds(Types types, Reporter reporter) {
    this.visibility = new Visibility(reporter);
    this.codecs = new CodecResolver(types, reporter);
  }

  /**
   * Checks a repository.
   *
   * @param place where to report
   */
  boolean check(Element place, RepositoryDefinition repository, TypeElement table) {
    List<Component> components = new ArrayList<>();
    for (RepositoryMethod method : repository.methods()) {
      components.addAll(written(method));
    }
    return check(place, components, table);
  }

  /** Checks that code in the package of a type can read and write components. */
  boolean check(Element place, List<Component> components, TypeElement from) {
    Set<TypeElement> types = new LinkedHashSet<>();
    Set<TypeElement> converters = new LinkedHashSet<>();
    for (Component component : components) {
      collect(component.kind(), types, converters);
    }
    boolean sound = true;
    for (TypeElement type : types) {
      sound &= visibility.check(place, type, from);
    }
    for (TypeElement codec : converters) {
      sound &= codecs.isUsable(codec, place, from);
    }
    return sound;
  }

  private static List<Component> written(RepositoryMethod method) {
    if (method instanceof RepositoryMethod.Update update) {
      return update.actions().stream()
          .filter(action -> action.parameter() != null)
          .map(UpdateAction::target)
          .toList();
    }
    return method instanceof RepositoryMethod.Query query
            && query.source() instanceof KeySource.Attributes attributes
        ? attributes.definition().parts()
        : List.of();
  }

  private static void collect(Kind kind, Set<TypeElement> types, Set<TypeElement> converters) {
    TypeElement own = kind.ownType();
    if (own != null) {
      types.add(own);
    }
    if (kind instanceof Kind.Converted converted) {
      converters.add(converted.codec());
      collect(converted.stored(), types, converters);
    } else if (kind instanceof Kind.Nested nested) {
      nested.components().forEach(component -> collect(component.kind(), types, converters));
    } else if (kind instanceof Kind.ListOf list) {
      collect(list.element(), types, converters);
    } else if (kind instanceof Kind.SetOf set) {
      collect(set.element(), types, converters);
    } else if (kind instanceof Kind.MapOf map) {
      collect(map.element(), types, converters);
    }
  }
}
