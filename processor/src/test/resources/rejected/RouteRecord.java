package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

record Plain(String text) {}

@QueryRecord
record Filter(String text) {}

// ERROR [RouteRecord] The route of function RouteRecord has body = Plain.class, which has no @JsonRecord. Write it on the record that is read or written there.
@Route(method = "POST", path = "/notes", body = Plain.class)
// ERROR [RouteRecord] The route of function RouteRecord has query = String.class, which has no @QueryRecord.
@Route(method = "GET", path = "/notes", query = String.class)
// ERROR [RouteRecord] The route of function RouteRecord has reply = Filter.class, which has no @JsonRecord.
@Route(method = "GET", path = "/notes/{id}", query = Filter.class, reply = Filter.class)
public final class RouteRecord {}
