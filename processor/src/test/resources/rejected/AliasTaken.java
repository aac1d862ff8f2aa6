package org.example;

import dev.dovetail.*;
import java.util.*;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Entity(type = "NOTE", aliases = "OLD", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id) {}

@Entity(type = "MEMO", aliases = {"OLDER", "NOTE"}, pk = "USER#{owner}", sk = "MEMO#{id}")
record Memo(String owner, String id) {}

@Entity(type = "LEAF", aliases = "OLDER", pk = "USER#{owner}", sk = "LEAF#{id}")
record Leaf(String owner, String id) {}

@Entity(type = "OLD", pk = "USER#{owner}", sk = "OLD#{id}")
record Old(String owner, String id) {}

interface Notes {
  @Get Optional<Note> get(String owner, String id);
}

interface Memos {
  @Get Optional<Memo> get(String owner, String id);
}

interface Leaves {
  @Get Optional<Leaf> get(String owner, String id);
}

interface Olds {
  @Get Optional<Old> get(String owner, String id);
}

@SingleTable
// ERROR [AliasTaken] The alias "NOTE" of entity Memo is the type of entity Note in table OneTable, but an item is one of one entity. Remove it from one of the two, or give the other one a type of its own.
interface OneTable {
  Notes notes();
  Memos memos();
}

@SingleTable
// ERROR [AliasTaken] The alias "OLDER" of entity Memo is an alias of entity Leaf in table TwoTable,
interface TwoTable {
  Memos memos();
  Leaves leaves();
}

@SingleTable
// ERROR [AliasTaken] The alias "OLD" of entity Note is the type of entity Old in table ThreeTable,
interface ThreeTable {
  Notes notes();
  Olds olds();
}

@SingleTable
interface FourTable {
  Leaves leaves();
  Olds olds();
}
