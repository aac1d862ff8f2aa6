package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [PublishesTopic] The function PublishesTopic publishes to the topic "new notes", but a topic's name has 1 to 64 of the characters a-z A-Z 0-9 _ and -, and .fifo at the end if it is a FIFO topic.
@Publishes("new notes")
@OnChange
public final class PublishesTopic {}
