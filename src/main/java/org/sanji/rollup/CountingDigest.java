package org.sanji.rollup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.measure.Space;

/** What the figures are counted by, in 64 digits: the text of all statements that count. It changes with any of them. */
final class CountingDigest {

    static final String CURRENT = digest(MeasureCatalogue.all().stream()
            .filter(measure -> measure.counting() != null)
            .map(CountingDigest::text)
            .sorted()
            .collect(Collectors.joining("\n")));

    private CountingDigest() {}

    private static String text(Measure measure) {
        var counting = measure.counted().orElseThrow();
        return measure.code() + " " + measure.space() + " "
                + (measure.space() == Space.DISTINCT
                        ? CapturedSelect.members(measure, counting)
                        : CapturedSelect.changes(List.of(measure)));
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
