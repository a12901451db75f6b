package org.sanji.exchange.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;
import org.sanji.rollup.PlaceFigure;

/** What was read of a county for a release: a line a figure, with tabs between the values, compressed. */
final class ReleaseDraft {

    private static final String SEPARATOR = "\t";

    private ReleaseDraft() {}

    static byte[] packed(List<PlaceFigure> figures) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            for (PlaceFigure figure : figures) {
                gzip.write((line(figure) + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static List<PlaceFigure> unpacked(byte[] content) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return new String(gzip.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(ReleaseDraft::figure)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String line(PlaceFigure figure) {
        return Stream.of(
                        figure.region().value(),
                        figure.measure(),
                        text(figure.value()),
                        text(figure.numerator()),
                        text(figure.denominator()),
                        String.valueOf(figure.rows()),
                        String.valueOf(figure.missing()),
                        text(figure.own()),
                        text(figure.live()))
                .collect(Collectors.joining(SEPARATOR));
    }

    private static PlaceFigure figure(String line) {
        List<String> parts = Arrays.asList(line.split(SEPARATOR, -1));
        return new PlaceFigure(
                new RegionCode(parts.get(0)),
                parts.get(1),
                decimal(parts.get(2)),
                decimal(parts.get(3)),
                decimal(parts.get(4)),
                Long.parseLong(parts.get(5)),
                Integer.parseInt(parts.get(6)),
                decimal(parts.get(7)),
                decimal(parts.get(8)));
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static @Nullable BigDecimal decimal(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
