package org.example;

import dev.dovetail.*;
import java.util.*;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

// ERROR [AliasRepeated] The entity Note has the alias "NOTE", which is its type. Aliases are the earlier types of an entity, each once: remove it.
@Entity(type = "NOTE", aliases = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id) {}

// ERROR [AliasRepeated] The entity Memo has the alias "OLD", which is there twice.
@Entity(type = "MEMO", aliases = {"OLD", "OLDER", "OLD"}, pk = "USER#{owner}", sk = "MEMO#{id}")
record Memo(String owner, String id) {}
