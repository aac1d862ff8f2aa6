package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [RepositoryEmpty] The repository Notes has no methods with @Create
interface Notes {}

@SingleTable
interface AppTable {
  Notes notes();
}
