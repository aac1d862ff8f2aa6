package org.example;

import dev.dovetail.*;
import java.util.*;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

// ERROR [UpgradeMissing] The entity Note has version = 2 and no upgrade, without which items of earlier versions can't be read. Add for example upgrade = NoteUpgrade.class, a class that implements ItemUpgrade.
@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}", version = 2)
record Note(String owner, String id) {}
