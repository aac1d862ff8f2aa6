package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [UsesNotRepository] The function UsesNotRepository uses java.lang.String, which is no interface. Name the repository, such as: repository = Todos.class
@Uses(repository = String.class, patterns = "get")
@Route(method = "GET", path = "/notes")
public final class UsesNotRepository {}
