package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [RouteRefusal] The route of function RouteRefusal has 304 in refusals, which is no refusal. Write statuses from 400 to 599.
@Route(method = "GET", path = "/notes", refusals = {403, 304})
public final class RouteRefusal {}
