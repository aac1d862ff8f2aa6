package org.example;

import dev.dovetail.*;
import java.util.*;

interface Notes {
  String get(String owner, String id);

  void delete(String owner, String id);
}

@SingleTable
interface AppTable {
  // ERROR [RepositoryEmpty] The repository Notes has no methods with @Create
  Notes notes();
  // ERROR [RepositoryEmpty] The repository List has no methods with @Create
  List<String> list();
}
