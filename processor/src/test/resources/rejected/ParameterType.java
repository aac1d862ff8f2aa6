package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byTopic", pk = "topic")
record Note(String owner, String id, String text, Optional<String> topic, @org.jspecify.annotations.Nullable String place) {}

interface Notes {
  // ERROR [ParameterType] The parameter id of method get is of type UUID, but the component id of record Note is of type String. Declare it as: String id
  @Get Optional<Note> get(String owner, UUID id);

  // ERROR [ParameterType] The parameter topic of method onTopic is of type Optional<String>, but the component topic of record Note is of type Optional<String>, of which a query needs the value. Declare it as: String topic
  @Query(index = "byTopic") Page<Note> onTopic(Optional<String> topic, PageRequest page);

  // ERROR [ParameterType] The parameter first of method since is of type UUID, but the component id of record Note is of type String. Declare it as: String first
  @Query Page<Note> since(String owner, @From("id") UUID first, PageRequest page);

  // ERROR [ParameterType] The parameter last of method until is of type Optional<String>, but the component id of record Note is of type String. Declare it as: String last
  @Query Page<Note> until(String owner, @To("id") Optional<String> last, PageRequest page);

  // ERROR [ParameterType] The parameter place of method move is of type Optional<String>, but the component place of record Note is of type String. Declare it as: @Nullable String place
  @Update Note move(String owner, String id, Optional<String> place);

  // ERROR [ParameterType] The parameter ids of method getAll is of type List<Integer>, but the component id of record
  @BatchGet BatchRead<String, Note> getAll(String owner, List<Integer> ids);
}

@SingleTable
interface AppTable {
  Notes notes();
}
