package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@JsonRecord
// ERROR [JsonRecursive] The component children of record Tree leads back to Tree, but a body can't contain itself.
record Tree(String name, List<Tree> children) {}

@JsonRecord
// ERROR [JsonRecursive] The component owner of record Account leads back to Account, but a body can't contain itself.
record Account(Owner owner) {}

@JsonRecord
// ERROR [JsonRecursive] The component accounts of record Owner leads back to Owner, but a body can't contain itself.
record Owner(Map<String, Account> accounts) {}
