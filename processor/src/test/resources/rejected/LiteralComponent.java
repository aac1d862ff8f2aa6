package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// WARNING [LiteralComponent] The key template "owner" has the text "owner", which is the same in all keys, though Note has a component of this name. Write {owner} for the value of the component, or @SuppressWarnings("LiteralComponent") on the record.
@Entity(type = "NOTE", pk = "owner", sk = "NOTE#{id}")
// WARNING [LiteralComponent] The key template "TITLE#title" has the text "title", which is the same in all keys
@ComposedIndex(name = "byTitle", pk = "TITLE#title", sk = "{id}")
record Note(String owner, String id, String title) {}

// WARNING [LiteralComponent] The key template "memo#{id}" has the text "memo", which is the same in all keys
@Entity(type = "MEMO", pk = "USER#{owner}", sk = "memo#{id}")
record Memo(String owner, String id, String memo) {}

@SuppressWarnings("LiteralComponent")
@Entity(type = "LEAF", pk = "USER#{owner}", sk = "leaf#{id}")
record Leaf(String owner, String id, String leaf) {}

@Entity(type = "PAGE", pk = "USER#{owner}", sk = "TEXT#{text}")
record Written(String owner, String text) {}
