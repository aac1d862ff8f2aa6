package org.example;

import dev.dovetail.*;
import java.util.*;

final class NoComponents {
  @Entity(type = "SETTINGS", pk = "SETTINGS*/", sk = "C:\\users")
  record Settings() {}

  interface SettingsRepository {
    @Create Settings create();
    @Get Optional<Settings> get();
    @Query Page<Settings> all(PageRequest page);
    @Delete void delete();
  }

  @SingleTable
  interface AppTable {
    SettingsRepository settings();
  }
}
