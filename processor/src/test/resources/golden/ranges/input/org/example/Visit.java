package org.example;

import dev.dovetail.Entity;
import dev.dovetail.Index;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

@Entity(type = "VISIT", pk = "SITE#{site}", sk = "VISIT#{day}#{page}#{number}")
@Index(
    name = "byCost",
    pk = "site",
    sk = {"cost", "page"})
@Index(name = "byPage", pk = "site", sk = "page")
@Index(name = "byTime", pk = "site", sk = "at")
record Visit(
    String site, LocalDate day, String page, Integer number, Instant at, BigDecimal cost) {}
