package org.sanji.exchange.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.PlainText;

/**
 * A statement as it came, checked already.
 *
 * @param id its own, or one that was made for it
 */
record ReceivedStatement(UUID id, ObjectNode tree, byte[] digest) {

    private static final int LONGEST_TITLE = 200;

    static ReceivedStatement of(UUID id, ObjectNode tree) {
        StatementComparison.unify(tree);
        return new ReceivedStatement(id, tree, StatementComparison.digest(tree));
    }

    /** Whether it is the one that is stored under its id. A time is compared when it says one. */
    boolean equals(XapiStatement stored) {
        boolean sameTime = !tree.has("timestamp") || moment().equals(stored.happenedAt);
        return Arrays.equals(digest, stored.digest) && sameTime;
    }

    private Instant moment() {
        return Timestamps.moment(tree.path("timestamp").textValue());
    }

    Instant happenedAt(Instant storedAt) {
        return tree.has("timestamp") ? moment() : storedAt;
    }

    String verb() {
        return tree.path("verb").path("id").textValue();
    }

    @Nullable
    String homePage() {
        return account().path("homePage").textValue();
    }

    @Nullable
    String accountName() {
        return account().path("name").textValue();
    }

    private JsonNode account() {
        return tree.path("actor").path("account");
    }

    /** The statement it disregards. */
    @Nullable
    UUID voids() {
        return verb().equals(StatementForms.VOIDED)
                ? UUID.fromString(tree.path("object").path("id").textValue())
                : null;
    }

    @Nullable
    String duration() {
        return tree.path("result").path("duration").textValue();
    }

    /** What was learned: the name of the activity, in Chinese if it has one. */
    @Nullable
    String title() {
        JsonNode names = tree.path("object").path("definition").path("name");
        Optional<String> name = Stream.concat(
                        Stream.of("zh-CN", "zh", "zh-Hans", "en", "en-US").map(names::path), names.valueStream())
                .map(JsonNode::textValue)
                .filter(text -> text != null && !text.isBlank() && PlainText.isPlain(text))
                .findFirst();
        return name.map(text -> text.substring(0, Math.min(text.length(), LONGEST_TITLE)))
                .orElse(null);
    }

    /** As it is kept and answered: with what a store assigns. */
    ObjectNode completed(Instant storedAt, ObjectNode authority) {
        ObjectNode complete = tree.deepCopy();
        complete.put("id", id.toString());
        if (!complete.has("timestamp")) {
            complete.put("timestamp", storedAt.toString());
        }
        complete.put("stored", storedAt.toString());
        complete.set("authority", authority);
        if (!complete.has("version")) {
            complete.put("version", "1.0.0");
        }
        return complete;
    }
}
