package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [OnChangeRoute] The function OnChangeRoute has @OnChange and @Route, but its class reads one kind of event. Make a function of its own for the stream.
@OnChange
@Route(method = "GET", path = "/notes")
public final class OnChangeRoute {}
