package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [RouteMethod] The route of function RouteMethod has the method "post". Methods: GET, POST, PUT, PATCH, DELETE. Did you mean "POST"?
@Route(method = "post", path = "/notes")
public final class RouteMethod {}
