package org.example;

import dev.dovetail.CaseInsensitive;
import dev.dovetail.Codec;
import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.Index;
import dev.dovetail.MaxBytes;
import dev.dovetail.Normalized;
import dev.dovetail.Precision;
import dev.dovetail.Scale;
import dev.dovetail.UpdatedAt;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Entity(
    type = "TICKET",
    pk = "TICKET#{email}#{name}#{city}#{text}#{large}#{huge}#{price}#{flag}#{id}",
    sk = "{createdAt}#{millis}#{micros}#{nanos}#{day}#{month}#{size}#{state}#{grade}#{flags}#{email}", decode = true)
@Index(
    name = "byState",
    pk = {"state", "month"},
    sk = {"grade", "flags", "email"})
record Ticket(
    @MaxBytes(64) Email email,
    @CaseInsensitive String name,
    @Normalized @MaxBytes(40) String city,
    String text,
    Long large,
    BigInteger huge,
    @Scale(2) BigDecimal price,
    boolean flag,
    UUID id,
    @CreatedAt @Precision(ChronoUnit.SECONDS) Instant createdAt,
    @Precision(ChronoUnit.MILLIS) Instant millis,
    @Precision(ChronoUnit.MICROS) Instant micros,
    Instant nanos,
    LocalDate day,
    YearMonth month,
    Size size,
    State state,
    @Codec(GradeCodec.class) Grade grade,
    @Codec(FlagsCodec.class) Flags flags,
    @UpdatedAt @Precision(ChronoUnit.SECONDS) Instant updatedAt,
    Optional<State> before,
    List<State> states,
    Set<Email> emails,
    @Codec(GradeCodec.class) Map<String, Grade> grades,
    Detail detail) {}
