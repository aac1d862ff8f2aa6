package dev.dovetail.examples.ledger;

import dev.dovetail.CaseInsensitive;
import dev.dovetail.Entity;
import dev.dovetail.MaxBytes;
import dev.dovetail.Normalized;
import dev.dovetail.UpdatedAt;
import java.time.Instant;
import java.util.List;

/** Somebody who has accounts. Any spelling of the address is the same holder. */
@Entity(type = "HOLDER", pk = "HOLDER#{email}", sk = "CITY#{city}", decode = true)
public record Holder(
    @CaseInsensitive @MaxBytes(254) String email,
    @Normalized @MaxBytes(60) String city,
    String name,
    List<Iban> accounts,
    @UpdatedAt Instant changedAt) {}
