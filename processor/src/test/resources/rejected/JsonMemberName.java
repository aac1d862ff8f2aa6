package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@JsonRecord
record Draft(
    String text,
    // ERROR [JsonMemberName] The component body of record Draft has the name "text", but the component text has it as well. Give it one of its own: @JsonName("...")
    @JsonName("text") String body,
    // ERROR [JsonMemberName] The component empty of record Draft has the name "", but a name has at least one character
    @JsonName("") String empty,
    @JsonName("a/b ~") String sound) {}

@QueryRecord
record Filter(
    @JsonName("to") String until,
    // ERROR [JsonMemberName] The component to of record Filter has the name "to", but the component until has it as well.
    String to) {}
