package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@SingleTable
interface AppTable {
  // ERROR [TableMethod] The method notes of table AppTable must have no parameters and return a repository interface
  String notes();
}
