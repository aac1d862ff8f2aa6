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
