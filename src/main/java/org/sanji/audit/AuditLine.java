package org.sanji.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail before it is written, and the digests by which lines are chained ({@code docs/audit-chain.md}).
 *
 * @param happenedAt as exactly as the database keeps it: microseconds
 */
public record AuditLine(
        String county,
        UUID id,
        Instant happenedAt,
        String actor,
        String actorName,
        AuditAction action,
        String subject,
        UUID subjectId,
        @Nullable String before,
        @Nullable String after) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int ABSENT = -1;
    private static final int HASH_LENGTH = 32;

    public AuditLine {
        happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The digest of what one transaction wrote, in its order. */
    public static byte[] digest(List<AuditLine> lines) {
        MessageDigest all = sha256();
        lines.forEach(line -> all.update(line.digest()));
        return all.digest();
    }

    /** The hash of the first link of a county, which follows nothing. */
    public static byte[] firstHash(byte[] linkDigest) {
        MessageDigest hash = sha256();
        hash.update(new byte[HASH_LENGTH]);
        return hash.digest(linkDigest);
    }

    private byte[] digest() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (String field : fields().toList()) {
                write(out, field);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sha256().digest(bytes.toByteArray());
    }

    private Stream<@Nullable String> fields() {
        return Stream.of(
                county,
                id.toString(),
                MICROSECONDS.format(happenedAt),
                actor,
                actorName,
                action.name(),
                subject,
                subjectId.toString(),
                before,
                after);
    }

    /** With its length, so that nothing can move from one field to the next. */
    private static void write(DataOutputStream out, @Nullable String field) throws IOException {
        if (field == null) {
            out.writeInt(ABSENT);
            return;
        }
        byte[] text = field.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
