package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [RepositoryEntity] The methods of repository Notes name no record with @Entity in their parameters and results, but a repository holds exactly one such record. Let a method return its record.
interface Notes {
  @Delete void delete(String owner, String id);
}

@SingleTable
interface AppTable {
  Notes notes();
}
