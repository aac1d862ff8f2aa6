package org.example;

import dev.dovetail.*;

@SingleTable(name = "app", stream = true)
interface AppTable {
  Users users();

  Notes notes();
}
