package dev.dovetail.examples.races;

import dev.dovetail.examples.races.Act.Kind;
import dev.dovetail.examples.races.Call.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives few names to few badges and moves them, mostly with the version that it has seen. */
final class BadgeCaller implements Race.Caller<Badges, Map<Integer, Badge>> {
  static final List<Integer> NUMBERS = List.of(1, 2, 3);

  private final Random random;
  private final String room;
  private final List<@Nullable String> names;
  private final int uses;
  private final Map<Integer, Long> versions = new HashMap<>();
  private int calls;

  /** Each use of a caller is a number of its own. */
  BadgeCaller(long seed, String room, int caller, String... names) {
    this.random = new Random(seed);
    this.room = room;
    this.names = new ArrayList<>(List.of(names));
    this.names.add(null);
    this.uses = caller * 100;
  }

  @Override
  public Act<Badges, Map<Integer, Badge>> next() {
    int number = NUMBERS.get(random.nextInt(NUMBERS.size()));
    int to = NUMBERS.get(random.nextInt(NUMBERS.size()));
    String name = names.get(random.nextInt(names.size()));
    Badge badge = new Badge(room, number, name, uses + calls++, 1);
    int kind = random.nextInt(12);
    return kind < 6 ? write(kind, badge) : keyed(kind, number, to);
  }

  private Act<Badges, Map<Integer, Badge>> write(int kind, Badge badge) {
    int number = badge.number();
    String name = badge.name();
    long version = versions.getOrDefault(number, 1L);
    return switch (kind) {
      case 0, 1 ->
          act(Kind.ONCE, "create " + badge, b -> b.create(badge), s -> BadgeModel.create(s, badge));
      case 2 -> act(Kind.ONCE, "put " + badge, b -> b.put(badge), s -> BadgeModel.upsert(s, badge));
      case 3 ->
          act(
              Kind.ONCE,
              "name " + number + " " + name,
              b -> b.name(room, number, name),
              s -> BadgeModel.change(s, number, null, old -> named(old, name, old.uses())));
      case 4 ->
          act(
              Kind.ONCE,
              "name " + number + " " + name + " at " + version,
              b -> b.name(room, number, name, version),
              s -> BadgeModel.change(s, number, version, old -> named(old, name, old.uses())));
      default ->
          act(
              Kind.WRITE,
              "use " + number + " " + badge.uses() + " at " + version,
              b -> b.use(room, number, badge.uses(), version),
              s ->
                  BadgeModel.change(
                      s, number, version, o -> named(o, o.name(), o.uses() + badge.uses())));
    };
  }

  private Act<Badges, Map<Integer, Badge>> keyed(int kind, int number, int to) {
    long version = versions.getOrDefault(number, 1L);
    return switch (kind) {
      case 6, 7 ->
          act(
              Kind.ONCE,
              "move " + number + " to " + to,
              b -> b.move(room, number, to),
              s -> BadgeModel.move(s, number, to, null));
      case 8 ->
          act(
              Kind.ONCE,
              "move " + number + " to " + to + " at " + version,
              b -> b.move(room, number, to, version),
              s -> BadgeModel.move(s, number, to, version));
      case 9 ->
          act(
              Kind.ONCE,
              "delete " + number,
              b -> b.delete(room, number),
              s -> BadgeModel.delete(s, number, null));
      case 10 ->
          act(
              Kind.ONCE,
              "delete " + number + " at " + version,
              b -> b.delete(room, number, version),
              s -> BadgeModel.delete(s, number, version));
      default ->
          act(
              Kind.READ,
              "get " + number,
              b -> b.get(room, number),
              s -> new Effect<>(Optional.ofNullable(s.get(number)), s));
    };
  }

  private static Badge named(Badge old, @Nullable String name, int uses) {
    return new Badge(old.room(), old.number(), name, uses, old.version());
  }

  /** Names and moves tie badges together: there is one history for all. */
  private static Act<Badges, Map<Integer, Badge>> act(
      Kind kind,
      String text,
      Function<Badges, Object> call,
      Function<Map<Integer, Badge>, Effect<Map<Integer, Badge>>> model) {
    return new Act<>(kind, List.of("all"), text, call, model);
  }

  @Override
  public void saw(Act<Badges, Map<Integer, Badge>> act, Object answer) {
    Object found = answer instanceof Optional<?> optional ? optional.orElse(null) : answer;
    if (found instanceof Badge badge) {
      versions.put(badge.number(), badge.version());
    }
  }
}
