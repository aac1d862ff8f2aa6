package dev.dovetail.lambda.tables;

import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.Version;

@Entity(type = "ORDER", pk = "USER#{userId}", sk = "ORDER#{id}")
public record Order(
    String userId, @GeneratedId String id, String product, int quantity, @Version long version) {}
