package dev.dovetail.processor;

import dev.dovetail.model.FacetModel;
import dev.dovetail.model.LockedEntity;
import dev.dovetail.model.LockedEntityIndex;
import dev.dovetail.model.LockedKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares an entity with the one of the same type in a key lock: its keys and their facets. */
final class EntityComparison {
  private final LockedEntity before;
  private final LockedEntity after;
  private final EntityDefinition entity;
  private final LockPlaces places;
  private final LockChanges changes;
  private final FacetComparison facets;
  private final Map<String, String> renamed = new TreeMap<>();
  private final Set<String> compared = new HashSet<>();
  private boolean sameForm = true;

  EntityComparison(
      LockedEntity before,
      LockedEntity after,
      EntityDefinition entity,
      LockPlaces places,
      LockChanges changes) {
    this.before = before;
    this.after = after;
    this.entity = entity;
    this.places = places;
    this.changes = changes;
    this.facets = new FacetComparison(entity, changes);
  }

  /** Compares all keys, and returns the names of renamed components with the new ones. */
  Map<String, String> compare() throws Template.MalformedException {
    compareShards();
    List<LockedTemplate> templates = templates();
    for (LockedTemplate template : templates) {
      compare(template);
    }
    if (sameForm) {
      for (LockedTemplate template : templates) {
        compareGolden(template);
      }
    }
    return renamed;
  }

  private void compareShards() {
    int was = ShardSegment.shards(before);
    int now = ShardSegment.shards(after);
    if (was != now) {
      sameForm = false;
      Optional<Annotated> sharded = Annotated.find(entity.element(), Names.SHARDED);
      changes.broken(
          sharded.orElseGet(() -> places.entity(entity)),
          sharded.isPresent() ? "value" : "pk",
          LockBreak.SHARDS,
          entity.name(),
          written(was),
          written(now),
          ShardSegment.written(was));
    }
  }

  private static String written(int shards) {
    return shards == 0 ? "no shards" : shards + " shards";
  }

  /** The key of the table and those of composed indexes that are in both. */
  private List<LockedTemplate> templates() {
    Annotated annotation = places.entity(entity);
    List<LockedTemplate> templates = new ArrayList<>();
    if (ShardSegment.shards(before) == ShardSegment.shards(after)) {
      templates.add(new LockedTemplate(annotation, "pk", null, before.pk(), after.pk()));
    }
    templates.add(new LockedTemplate(annotation, "sk", null, before.sk(), after.sk()));
    for (LockedEntityIndex old : before.indexes()) {
      for (LockedEntityIndex now : after.indexes()) {
        if (old.name().equals(now.name())) {
          Annotated index = places.index(entity, now.name());
          addIfComposed(templates, index, "pk", now.name(), old.pk(), now.pk());
          addIfComposed(templates, index, "sk", now.name(), old.sk(), now.sk());
        }
      }
    }
    return templates;
  }

  private static void addIfComposed(
      List<LockedTemplate> templates,
      Annotated place,
      String attribute,
      String index,
      @Nullable LockedKey before,
      @Nullable LockedKey after) {
    if (before != null && after != null) {
      templates.add(new LockedTemplate(place, attribute, index, before, after));
    }
  }

  private void compare(LockedTemplate template) throws Template.MalformedException {
    List<Segment> old = Template.parse(template.before().template()).segments();
    List<Segment> now = Template.parse(template.after().template()).segments();
    Map<String, String> pairs = new TreeMap<>();
    if (!hasSameForm(old, now, pairs)) {
      sameForm = false;
      String was = template.before().template();
      changes.broken(
          template.place(),
          template.attribute(),
          template.index() == null ? LockBreak.TEMPLATE : LockBreak.INDEX_TEMPLATE,
          template.name(),
          entity.name(),
          was,
          template.after().template(),
          was);
      return;
    }
    pairs.forEach((from, to) -> comparePair(template, from, to));
  }

  /** Whether literals are equal, and facets are of the same components or of renamed ones. */
  private boolean hasSameForm(List<Segment> old, List<Segment> now, Map<String, String> pairs) {
    if (old.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < old.size(); i++) {
      if (old.get(i) instanceof Segment.Facet from && now.get(i) instanceof Segment.Facet to) {
        String other = pairs.put(from.component(), to.component());
        if (other != null && !other.equals(to.component()) || !isSame(from, to)) {
          return false;
        }
      } else if (!old.get(i).equals(now.get(i))) {
        return false;
      }
    }
    return Set.copyOf(pairs.values()).size() == pairs.size();
  }

  /** A component that still exists was not renamed, and one that existed is not its new name. */
  private boolean isSame(Segment.Facet from, Segment.Facet to) {
    return from.equals(to)
        || entity.component(from.component()).isEmpty() && facet(before, to.component()).isEmpty();
  }

  private void comparePair(LockedTemplate template, String from, String to) {
    if (!compared.add(from + "#" + to)) {
      return;
    }
    if (!from.equals(to) && after.versionOrFirst() > before.versionOrFirst()) {
      changes.harmless(
          "the component %s of entity %s is %s, as its upgrade has to provide"
              .formatted(from, entity.name(), to));
    } else if (!from.equals(to)) {
      renamed.put(from, to);
      changes.broken(
          template.place(),
          template.attribute(),
          LockBreak.COMPONENT_RENAMED,
          template.name(),
          template.after().template(),
          entity.name(),
          from,
          to,
          from,
          to,
          from);
    }
    Optional<FacetModel> old = facet(before, from);
    Optional<FacetModel> now = facet(after, to);
    if (old.isPresent() && now.isPresent()) {
      sameForm &= facets.compare(template, old.get(), now.get());
    }
  }

  private void compareGolden(LockedTemplate template) {
    if (!template.before().golden().equals(template.after().golden())) {
      changes.broken(
          template.place(),
          template.attribute(),
          LockBreak.GOLDEN,
          template.name(),
          template.after().template(),
          entity.name(),
          template.after().golden(),
          template.before().golden());
    }
  }

  private static Optional<FacetModel> facet(LockedEntity entity, String component) {
    return entity.facets().stream()
        .filter(facet -> facet.component().equals(component))
        .findFirst();
  }
}
