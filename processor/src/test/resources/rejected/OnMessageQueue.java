package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [OnMessageQueue] The function OnMessageQueue is called with the messages of the queue "new mails", but a queue's name has 1 to 64 of the characters a-z A-Z 0-9 _ and -, and .fifo at the end if it is a FIFO queue.
@OnMessage("new mails")
public final class OnMessageQueue {}
