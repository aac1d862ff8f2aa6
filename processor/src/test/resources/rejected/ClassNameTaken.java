package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

final class Blue {
  @Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
  record BirdNote(String owner, String id) {}
}

final class BlueBird {
  @Entity(type = "BIRD", pk = "USER#{owner}", sk = "BIRD#{id}")
  // ERROR [ClassNameTaken] The class org.example.BlueBirdNoteSchema is to be written for org.example.BlueBird.Note, but there is the one for org.example.Blue.BirdNote. Rename org.example.BlueBird.Note.
  record Note(String owner, String id) {}
}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
// ERROR [ClassNameTaken] The class org.example.MemoSchema is to be written for org.example.Memo, but there is a class of this name already. Rename org.example.Memo.
record Memo(String owner, String id) {}

final class MemoSchema {}

final class Red {
  interface BirdNotes {
    @Get Optional<Blue.BirdNote> get(String owner, String id);
  }
}

final class RedBird {
  interface Notes {
    @Get Optional<Blue.BirdNote> get(String owner, String id);
  }
}

@SingleTable
// ERROR [ClassNameTaken] The class org.example.DynamoDbBirdTable.DynamoDbRedBirdNotes is to be written for org.example.RedBird.Notes, but there is the one for org.example.Red.BirdNotes. Rename org.example.RedBird.Notes.
interface BirdTable {
  Red.BirdNotes red();

  RedBird.Notes redBird();
}

@SingleTable(name = "white")
// ERROR [ClassNameTaken] The class org.example.DynamoDbWhiteTable.DynamoDbWhiteTable is to be written for org.example.White.Table, but there is the one for org.example.WhiteTable. Rename org.example.White.Table.
interface WhiteTable {
  White.Table table();
}

final class White {
  interface Table {
    @Get Optional<Blue.BirdNote> get(String owner, String id);
  }
}
