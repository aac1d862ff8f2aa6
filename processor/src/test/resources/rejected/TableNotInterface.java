package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [TableNotInterface] @SingleTable is on AppTable, which is not an interface. Declare it as: interface AppTable {}
@SingleTable
abstract class AppTable {}
