package dev.dovetail.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the aliases, the version and the upgrade of an entity. */
final class EntityHistoryParser {
  private static final String ALIASES = "aliases";
  private static final String VERSION = "version";
  private static final String UPGRADE = "upgrade";

  private final Reporter reporter;
  private final Visibility visibility;

  EntityHistoryParser(Reporter reporter) {
    this.reporter = reporter;
    this.visibility = new Visibility(reporter);
  }

  /** Returns null if an error was reported or the upgrade does not exist. */
  @Nullable EntityHistory parse(TypeElement record, Annotated annotation, String type) {
    List<String> aliases = annotation.texts(ALIASES);
    boolean sound = checkAliases(record, annotation, type, aliases);
    int version = annotation.number(VERSION, 1);
    if (version < 1) {
      reporter.error(
          annotation, VERSION, Diagnostic.ENTITY_VERSION_RANGE, record.getSimpleName(), version);
      return null;
    }
    if (annotation.valueOrNull(UPGRADE) == null) {
      if (version == 1) {
        return sound ? new EntityHistory(aliases, version, null) : null;
      }
      reporter.error(
          annotation,
          VERSION,
          Diagnostic.UPGRADE_MISSING,
          record.getSimpleName(),
          version,
          record.getSimpleName());
      return null;
    }
    TypeElement upgrade = upgrade(record, annotation, version);
    return sound && upgrade != null ? new EntityHistory(aliases, version, upgrade) : null;
  }

  private boolean checkAliases(
      TypeElement record, Annotated annotation, String type, List<String> aliases) {
    Set<String> seen = new HashSet<>();
    for (String alias : aliases) {
      String name = record.getSimpleName().toString();
      if (alias.isEmpty()) {
        reporter.error(
            annotation, ALIASES, Diagnostic.ALIAS_EMPTY, name, name.toUpperCase(Locale.ROOT));
        return false;
      }
      if (!seen.add(alias) || alias.equals(type)) {
        reporter.error(
            annotation,
            ALIASES,
            Diagnostic.ALIAS_REPEATED,
            name,
            alias,
            alias.equals(type) ? "is its type" : "is there twice");
        return false;
      }
    }
    return true;
  }

  private @Nullable TypeElement upgrade(TypeElement record, Annotated annotation, int version) {
    TypeMirror type = annotation.type(UPGRADE);
    if (type == null || type.getKind() == TypeKind.ERROR || !(type instanceof DeclaredType named)) {
      return null; // Javac says so.
    }
    TypeElement upgrade = (TypeElement) named.asElement();
    if (version == 1) {
      reporter.error(
          annotation,
          UPGRADE,
          Diagnostic.UPGRADE_UNUSED,
          record.getSimpleName(),
          upgrade.getSimpleName());
      return null;
    }
    if (!visibility.check(record, upgrade, record)) {
      return null;
    }
    String fault =
        CodecResolver.fault(
            upgrade, Visibility.packageOf(record).equals(Visibility.packageOf(upgrade)));
    if (fault == null) {
      return upgrade;
    }
    String name =
        upgrade.getQualifiedName().contentEquals(Names.ITEM_UPGRADE)
            ? record.getSimpleName() + "Upgrade"
            : upgrade.getSimpleName().toString();
    reporter.error(
        annotation,
        UPGRADE,
        Diagnostic.UPGRADE_CONSTRUCTOR,
        upgrade.getSimpleName(),
        record.getSimpleName(),
        fault,
        name,
        name);
    return null;
  }
}
