package org.sanji.exchange.xapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;
import org.sanji.privacy.Vault;
import org.sanji.tenancy.RowId;

/** A statement as it is kept. Of a kept one only what became of it changes. */
@Entity
@Table(name = "xapi_statement")
@IdClass(RowId.class)
class XapiStatement {

    static final String SUBJECT = "xapi-statements";
    private static final String TABLE = "xapi_statement";
    private static final String CONTENT = "content";
    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VERB = 500;

    @Id
    @TenantId
    String county;

    @Id
    UUID id;

    /** The id by which the platform knows it. */
    UUID statement;

    /** Who stored it: the subject of the token. */
    String client;

    byte[] digest;

    Instant storedAt;

    Instant happenedAt;

    String verb;

    @Nullable
    String homePage;

    @Nullable
    String accountName;

    @Enumerated(EnumType.STRING)
    StatementOutcome outcome;

    @Enumerated(EnumType.STRING)
    @Nullable
    StatementReason reason;

    /** As online learning calls the platform; null while it is not counted. */
    @Nullable
    String platform;

    /** The statement this one disregards. */
    @Nullable
    UUID voids;

    boolean voided;

    /** The statement as it is answered. It names people, and may hold their mail addresses. */
    byte[] contentSealed;

    protected XapiStatement() {}

    XapiStatement(ReceivedStatement received, String client, Instant storedAt, ObjectNode content, Vault vault) {
        this.id = Ids.next();
        this.statement = received.id();
        this.client = client;
        this.digest = received.digest();
        this.storedAt = storedAt;
        this.happenedAt = received.happenedAt(storedAt);
        this.verb = cut(received.verb(), LONGEST_VERB);
        this.homePage = fitting(received.homePage(), LONGEST_PAGE);
        this.accountName = fitting(received.accountName(), LONGEST_NAME);
        this.voids = received.voids();
        this.outcome = voids == null ? StatementOutcome.KEPT : StatementOutcome.VOIDING;
        this.contentSealed = vault.sealText(TABLE, CONTENT, id, content.toString());
    }

    String content(Vault vault) {
        return vault.openText(TABLE, CONTENT, id, contentSealed);
    }

    void count(String platformName) {
        outcome = StatementOutcome.COUNTED;
        reason = null;
        platform = platformName;
    }

    void keep(StatementReason why) {
        outcome = StatementOutcome.KEPT;
        reason = why;
        platform = null;
    }

    void disregard() {
        voided = true;
        outcome = StatementOutcome.VOIDED;
        reason = null;
    }

    /** Online learning knows it by this. */
    String sourceRecordId() {
        return statement.toString();
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    /** What is longer is no registered account. */
    private static @Nullable String fitting(@Nullable String text, int longest) {
        return text == null || text.length() > longest ? null : text;
    }
}
