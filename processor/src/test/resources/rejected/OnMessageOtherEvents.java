package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [OnMessageOtherEvents] The function OnMessageOtherEvents has @OnMessage and @Route, but its class reads one kind of event. Make a function of its own for the queue.
@OnMessage("mails")
@Route(method = "GET", path = "/mails")
public final class OnMessageOtherEvents {}
