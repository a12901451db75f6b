package org.sanji.exchange.xapi;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;

/** Times of statements: ISO 8601 as xAPI clients write it, offsets with or without a colon. */
final class Timestamps {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(java.util.Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Timestamps() {}

    /** @throws java.time.DateTimeException when it is none */
    static OffsetDateTime read(String text) {
        return OffsetDateTime.parse(text, FORM);
    }

    /** The moment, as exactly as it is kept. */
    static Instant moment(String text) {
        return read(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
