package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [FunctionName] The name of function FunctionName is "a b", but must be 1 to 64 of the characters a-z A-Z 0-9 _ and -. Write for example name = "function-name"
@LambdaFunction(name = "a b")
public final class FunctionName {}
