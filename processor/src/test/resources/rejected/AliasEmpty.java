package org.example;

import dev.dovetail.*;
import java.util.*;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

// ERROR [AliasEmpty] The entity Note has an empty alias, but an alias is an earlier type of items. Write for example aliases = "OLD_NOTE".
@Entity(type = "NOTE", aliases = "", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id) {}

// ERROR [AliasEmpty] The entity Memo has an empty alias
@Entity(type = "MEMO", aliases = {"OLD", ""}, pk = "USER#{owner}", sk = "MEMO#{id}")
record Memo(String owner, String id) {}

@Entity(type = "LEAF", aliases = {}, pk = "USER#{owner}", sk = "LEAF#{id}")
record Leaf(String owner, String id) {}
