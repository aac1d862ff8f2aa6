package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [RoutePath] The route of function RoutePath has the path "notes/{id}".
@Route(method = "GET", path = "notes/{id}")
public final class RoutePath {}
