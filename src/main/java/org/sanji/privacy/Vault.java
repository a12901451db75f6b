package org.sanji.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.tenancy.CurrentRequest;

/** Makes and reads personal texts of the county of the request or job. */
@ApplicationScoped
public class Vault {

    private static final byte[] NO_DIGEST = new byte[32];

    private final Sealing sealing;
    private final Protection protection;
    private final CurrentRequest current;

    Vault(Sealing sealing, Protection protection, CurrentRequest current) {
        this.sealing = sealing;
        this.protection = protection;
        this.current = current;
    }

    /**
     * A text as a row keeps it; the same one as before when it says the same.
     *
     * @param table the table of the row
     * @param column without its ending: {@code guardian_name}
     */
    public @Nullable PersonalText seal(
            String table, String column, UUID row, @Nullable String text, @Nullable PersonalText before) {
        if (text == null) {
            return null;
        }
        if (protection.isOff()) {
            return new PersonalText(text.getBytes(StandardCharsets.UTF_8), NO_DIGEST);
        }
        boolean same = before != null
                && Arrays.equals(before.digest(), sealing.digest(current.county(), column, text))
                && text.equals(open(table, column, row, before));
        return same ? before : sealing.sealed(cell(table, column, row), text);
    }

    /**
     * The text of a row.
     *
     * @throws UnreadableCiphertextException when it was altered, belongs elsewhere or its key is not configured
     */
    public @Nullable String open(String table, String column, UUID row, @Nullable PersonalText text) {
        if (text == null) {
            return null;
        }
        return protection.isOff()
                ? new String(text.sealed(), StandardCharsets.UTF_8)
                : sealing.open(cell(table, column, row), text.sealed());
    }

    /** A text that may tell of people and that nobody searches for. */
    public byte[] sealText(String table, String column, UUID row, String text) {
        return protection.isOff()
                ? text.getBytes(StandardCharsets.UTF_8)
                : sealing.seal(cell(table, column, row), text);
    }

    /**
     * Such a text of a row.
     *
     * @throws UnreadableCiphertextException when it was altered, belongs elsewhere or its key is not configured
     */
    public String openText(String table, String column, UUID row, byte[] sealed) {
        return protection.isOff()
                ? new String(sealed, StandardCharsets.UTF_8)
                : sealing.open(cell(table, column, row), sealed);
    }

    /**
     * The digests under which rows of the county may hold an equal text.
     *
     * @return null when nothing is looked for
     */
    public @Nullable List<byte[]> digests(String column, @Nullable String text) {
        return text == null ? null : sealing.digests(current.county(), column, text);
    }

    private Cell cell(String table, String column, UUID row) {
        return new Cell(current.county(), table, column, row.toString());
    }
}
