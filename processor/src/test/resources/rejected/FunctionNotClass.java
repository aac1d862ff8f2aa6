package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [FunctionNotClass] @LambdaFunction is on Handler, which is no public top-level class that Lambda can create.
@LambdaFunction
class Handler {}
