package org.example;

import dev.dovetail.*;
import java.util.*;

final class SharedRepository {
  @Entity(type = "NOTE", pk = "NOTES", sk = "{id}")
  record Note(String id) {}

  interface Notes {
    @Get Optional<Note> get(String id);
  }

  @SingleTable
  interface LiveTable {
    Notes notes();
  }

  @SingleTable
  interface ArchiveTable {
    Notes notes();
  }
}
