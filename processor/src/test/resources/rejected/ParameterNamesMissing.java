package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id) {}

interface Notes {
  @Create Note create(Note arg0);
  @Query Page<Note> ofOwner(String arg0, PageRequest arg1);
}

@SingleTable
interface AppTable {
  // ERROR [ParameterNamesMissing] The repository Notes has parameters of the names arg0, arg1 and so on, as those of a class that was compiled without names have, but a parameter has the name of a component. Compile Notes with javac's option -parameters.
  Notes notes();
}
