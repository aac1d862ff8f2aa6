package org.example;

import dev.dovetail.ComposedIndex;
import dev.dovetail.Entity;
import dev.dovetail.Index;
import dev.dovetail.Version;

@Entity(
    type = "TASK",
    aliases = {"TODO", "JOB"},
    pk = "USER#{userId}",
    sk = "TODO#{id}",
    version = 3,
    upgrade = TaskUpgrade.class)
@Index(name = "byTitle", pk = "userId", sk = "title")
@ComposedIndex(name = "byState", pk = "STATE#{state}", sk = "{title}")
public record Task(String userId, String id, String title, String state, @Version long version) {}
