package org.example;

import dev.dovetail.*;
import java.util.*;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

// ERROR [EntityVersionRange] The entity Note has version = 0, but the first entity version is 1. Write version = 1, or remove it.
@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}", version = 0)
record Note(String owner, String id) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}", version = 1)
record Memo(String owner, String id) {}
