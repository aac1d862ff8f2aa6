package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [OnChangeNoEvents] The function OnChangeNoEvents is called with the changes of no event. Leave events away for all, or name some of INSERT, MODIFY and REMOVE.
@OnChange(events = {})
public final class OnChangeNoEvents {}
