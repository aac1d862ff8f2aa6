package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [OnChangeNotEntity] The function OnChangeNotEntity is called with the changes of java.lang.String, which is no entity. Name records with @Entity, such as: entities = Todo.class
@OnChange(entities = String.class)
public final class OnChangeNotEntity {}
