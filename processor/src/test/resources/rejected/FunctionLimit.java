package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [FunctionLimit] The function FunctionLimit has timeoutSeconds = 901, but Lambda allows 1 to 900.
// ERROR [FunctionLimit] The function FunctionLimit has memoryMegabytes = 64, but Lambda allows 128 to 10240.
@LambdaFunction(timeoutSeconds = 901, memoryMegabytes = 64)
public final class FunctionLimit {}
