package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text) {}

interface Notes {
  @Get Optional<Note> get(String owner, String id);
}

// ERROR [UsesUnknownPattern] The function UsesUnknownPattern uses "gte" of repository Notes, which has no such method. Methods: get. Did you mean "get"?
@Uses(repository = Notes.class, patterns = "gte")
@Route(method = "GET", path = "/notes")
public final class UsesUnknownPattern {}
