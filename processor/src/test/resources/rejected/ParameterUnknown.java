package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text) {}

interface Notes {
  // ERROR [ParameterUnknown] The parameter ident of method get is no component of record Note. Components: owner, id, text.
  @Get Optional<Note> get(String owner, String id, String ident);

  // ERROR [ParameterUnknown] The parameter idd of method misspelled is no component of record Note. Components: owner, id, text. Did you mean id?
  @Get Optional<Note> misspelled(String owner, String idd);

  // ERROR [ParameterUnknown] The parameter key of method renamed is no component of record Note. Components: owner, id, text. Did you mean id?
  @Delete void renamed(String owner, String key);

  // ERROR [ParameterUnknown] The parameter body of method create is no component of record Note. Components: owner, id, text.
  @Create Note create(String owner, String text, String body);
}

@SingleTable
interface AppTable {
  Notes notes();
}
