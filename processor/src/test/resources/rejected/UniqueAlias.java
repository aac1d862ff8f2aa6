package org.example;

import dev.dovetail.*;
import java.util.*;

// ERROR [UniqueAlias] The entity Member has the @Unique email and the alias "USER", but the items that keep unique values have the type in their keys, so those of older items would not be found. Keep the type "USER" instead of an alias.
@Entity(type = "MEMBER", aliases = {"USER", "PERSON"}, pk = "USER#{id}", sk = "USER")
record Member(@GeneratedId String id, @Unique String email) {}

interface Members {
  @Get Optional<Member> get(String id);
}

@SingleTable
interface AppTable {
  Members members();
}
