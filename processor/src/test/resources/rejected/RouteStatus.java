package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [RouteStatus] The route of function RouteStatus has status = 404, which is no success. Write one from 200 to 299.
@Route(method = "POST", path = "/notes", status = 404)
public final class RouteStatus {}
