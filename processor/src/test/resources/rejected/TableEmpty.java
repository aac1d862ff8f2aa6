package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [TableEmpty] The table AppTable has no repositories. Add a method for each, such as: Todos todos();
@SingleTable
interface AppTable {}
