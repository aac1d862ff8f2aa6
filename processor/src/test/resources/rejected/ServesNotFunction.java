package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [ServesNotFunction] The function ServesNotFunction serves String, which is no class with @Route. Name functions with routes of their own, such as: serves = GetTodo.class
@LambdaFunction(serves = String.class)
public final class ServesNotFunction {}
