package dev.dovetail.processor;

/**
 * Why stored items would be lost to a change: each text says which items, what happens to them, and
 * the ways on. The last argument is the command that accepts the change.
 */
enum LockBreak {
  TYPE_GONE(
      "The type \"%s\" is in the key lock of table %s, but no entity has it now: items that are stored with it stay, and no"
          + " repository reads them.%s Keep an entity of type = \"%s\" until they are copied or deleted."),
  ALIAS_GONE(
      "The entity %s had the alias \"%s\" in the key lock of table %s and has it no more: items that are stored with it stay,"
          + " and no repository reads them. Write aliases = \"%s\" as well, or accept it once each of them has been written again."),
  VERSION_LOWERED(
      "The entity %s has version %d in the key lock and %d now: items that are stored with the later one can't be read. Write"
          + " version = %d."),
  TEMPLATE(
      "The %s of entity %s was \"%s\" and is \"%s\" now: items that are stored keep the old key, under which get, update and"
          + " delete don't look for them; queries miss them, and a create writes a second item. Keep \"%s\", or give the new"
          + " form an entity of its own with another type and copy the items."),
  SHARDS(
      "The entity %s had %s and has %s now: items that are stored keep the old key, under which get, update and delete don't look"
          + " for them; queries miss them, and a create writes a second item. Keep %s, or give the new form an entity of its own"
          + " with another type and copy the items."),
  INDEX_TEMPLATE(
      "The %s of entity %s was \"%s\" and is \"%s\" now: items that are stored keep the old key in the index until they are"
          + " written again, and queries of the index miss them. Keep \"%s\", or accept it, deploy, and write each item again"
          + " with @Replace."),
  COMPONENT_RENAMED(
      "The %s \"%s\" of entity %s named {%s} where it names {%s} now: keys stay the same, but items that are stored have the"
          + " attribute %s and not %s, so reading one fails, or misses the value if it may be absent. Keep the name %s, or raise the entity's version, with an upgrade"
          + " that renames the attribute."),
  ENCODING(
      "The component %s of entity %s was %s and is %s now in the %s \"%s\": items that are stored keep the old key, under which"
          + " get, update and delete don't look for them, and queries miss them or return them out of order. Keep %s, or give"
          + " the new form an entity of its own with another type and copy the items."),
  INDEX_ENCODING(
      "The component %s of entity %s was %s and is %s now in the %s \"%s\": items that are stored keep the old key in the index"
          + " until they are written again, and queries of the index miss them. Keep %s, or accept it, deploy, and write each"
          + " item again with @Replace."),
  CODES(
      "The component %s of entity %s has no code %s any more: items that are stored with it can't be read, and no key leads to"
          + " them.%s Keep the code; a constant of another name keeps it by @Code(\"%s\")."),
  BOUND(
      "The component %s of entity %s takes %s in a key now and took %s: items that are stored with a longer one can't be read"
          + " by their key. Keep %s, or delete those items."),
  GOLDEN(
      "The %s \"%s\" of entity %s gives \"%s\" for the sample values now, and gave \"%s\": items that are stored keep the old"
          + " key, under which nothing looks for them. Keep the version of Dovetail that wrote the key lock, or copy the items."),
  INDEX_KEY(
      "The index \"%s\" of table %s had the key %s and has %s now. DynamoDB can't change the key of an index: items that are"
          + " stored are in none while a deployment replaces it, and queries fail. Give the new key an index of another name."),
  LOCAL_INDEX_KEY(
      "The local index \"%s\" of table %s had the key %s and has %s now. DynamoDB makes local indexes together with the table"
          + " only: items that are stored stay in the old one. Keep it, or make a new table and copy the items."),
  LOCAL_INDEX_ADDED(
      "The local index \"%s\" is not in the key lock of table %s. DynamoDB makes local indexes together with the table only:"
          + " items that are stored are in a table without it. Use @Index, or make a new table and copy the items."),
  INDEX_ATTRIBUTE(
      "The attribute %s of the index \"%s\" had the type %s and has %s now: items that are stored keep the old type, and DynamoDB"
          + " leaves them out of the index. Keep the type, or use a component of another name."),
  ATTRIBUTE_FORM(
      "The component %s of entity %s was stored as %s and is stored as %s now in the index \"%s\": items that are stored keep the"
          + " old form and its order, and queries miss them. Keep the type, or use a component of another name."),
  INDEX_LEFT(
      "The entity %s is in the index \"%s\" in the key lock, and other entities still are: items that are stored keep the"
          + " attributes of the index and stay in it, where queries of the others can meet them. Keep the entity in the index,"
          + " or accept it once these attributes are removed from the items."),
  TIME_TO_LIVE(
      "The items of entity %s expire by the attribute %s in the key lock, and %s now: items that are stored keep their time in %s,"
          + " where nothing looks for it, so they don't expire, or can't be read. Keep @TimeToLive on %s, or give the new form"
          + " an entity of its own with another type and copy the items."),
  INDEX_JOINED(
      "The entity %s is not in the index \"%s\" in the key lock. The library writes the key of this index: items that are stored"
          + " are not in it until they are written again. Use @Index, which DynamoDB fills from what is stored, or accept it,"
          + " deploy, and write each item again with @Replace.");

  private final String text;

  LockBreak(String text) {
    this.text = text;
  }

  String text(Object... arguments) {
    return String.format(java.util.Locale.ROOT, text, arguments);
  }
}
