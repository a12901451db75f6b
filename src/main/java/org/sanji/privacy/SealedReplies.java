package org.sanji.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.ReplyVault;

/** Encrypts the answers kept for repeated requests: a few of them say something of people. */
@ApplicationScoped
class SealedReplies implements ReplyVault {

    private static final String TABLE = "idempotency_record";
    private static final String COLUMN = "body";

    private final Sealing sealing;
    private final Protection protection;
    private final CurrentRequest current;

    SealedReplies(Sealing sealing, Protection protection, CurrentRequest current) {
        this.sealing = sealing;
        this.protection = protection;
        this.current = current;
    }

    @Override
    public byte[] seal(String row, String body) {
        return protection.isOff() ? body.getBytes(StandardCharsets.UTF_8) : sealing.seal(cell(row), body);
    }

    @Override
    public String open(String row, byte[] sealed) {
        return protection.isOff() ? new String(sealed, StandardCharsets.UTF_8) : sealing.open(cell(row), sealed);
    }

    private Cell cell(String row) {
        return new Cell(current.county(), TABLE, COLUMN, row);
    }
}
