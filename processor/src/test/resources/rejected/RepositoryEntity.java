package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [RepositoryEntity] The methods of repository Notes name none, but a repository holds one record with @Entity.
interface Notes {
  @Delete void delete(String owner, String id);
}

@SingleTable
interface AppTable {
  Notes notes();
}
