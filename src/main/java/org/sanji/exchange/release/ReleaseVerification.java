package org.sanji.exchange.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.measure.Space;
import org.sanji.seal.CanonicalJson;

/**
 * Verifies a release from what is told of it and its rows, without a database: every row is canonical, every part has its
 * count and digest, the release has its own, and what is a sum comes to it: towns and college to the county, counties to
 * the places above. Where a number is hidden nothing is added up.
 */
final class ReleaseVerification {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_FAULTS = 20;

    private final JsonNode release;
    private final String region;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, MessageDigest> digests = new LinkedHashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    /** By measure, then by place, of sums. */
    private final Map<String, Map<String, JsonNode>> sums = new TreeMap<>();

    private ReleaseVerification(JsonNode release) {
        this.release = release;
        this.region = release.path("region").asText();
    }

    /**
     * What does not hold; nothing where all does.
     *
     * @param manifest what GET /v1/releases/{id} said
     * @param rows what its figures are as NDJSON
     */
    static List<String> faults(Path manifest, Path rows) throws IOException {
        var verification = new ReleaseVerification(JSON.readTree(manifest.toFile()));
        verification.read(rows);
        verification.verifyDigests();
        verification.verifySums();
        return verification.faults;
    }

    private void read(Path rows) throws IOException {
        if (Files.size(rows) != release.path("bytes").asLong()) {
            fault("the file has " + Files.size(rows) + " bytes, not " + release.path("bytes"));
        }
        try (BufferedReader lines = Files.newBufferedReader(rows, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                row(line);
            }
        }
    }

    private void row(String line) {
        try {
            JsonNode figure = JSON.readTree(line);
            String place = new RegionCode(figure.path("region").asText()).value();
            if (!CanonicalJson.of(figure).equals(line)) {
                fault("this row is not canonical: " + line);
            }
            String part = place.length() < RegionLevel.COUNTY.digits()
                    ? region
                    : place.substring(0, RegionLevel.COUNTY.digits());
            digests.computeIfAbsent(part, none -> ReleaseWriting.sha256())
                    .update((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
            counts.merge(part, 1L, Long::sum);
            String measure = figure.path("measure").asText();
            MeasureCatalogue.find(measure)
                    .filter(known -> known.space() == Space.SUM)
                    .ifPresent(known -> sums.computeIfAbsent(measure, none -> new TreeMap<>())
                            .put(place, figure));
        } catch (IOException | IllegalArgumentException broken) {
            fault("this row cannot be read: " + line);
        }
    }

    private void verifyDigests() {
        MessageDigest whole = ReleaseWriting.sha256();
        whole.update(heading().getBytes(StandardCharsets.ISO_8859_1));
        for (JsonNode part : release.path("parts")) {
            String code = part.path("code").asText();
            long count = counts.getOrDefault(code, 0L);
            String digest = HexFormat.of()
                    .formatHex(
                            digests.getOrDefault(code, ReleaseWriting.sha256()).digest());
            if (!digest.equals(part.path("digest").asText())
                    || count != part.path("figures").asLong()) {
                fault("the rows of " + code + " are not those of the release");
            }
            whole.update("%s %d %s\n".formatted(code, count, digest).getBytes(StandardCharsets.ISO_8859_1));
            counts.remove(code);
        }
        counts.keySet().forEach(code -> fault("the release has no part " + code));
        if (!HexFormat.of()
                .formatHex(whole.digest())
                .equals(release.path("digest").asText())) {
            fault("the digest of the release is another one");
        }
    }

    private String heading() {
        return "sanji-release %s %s %s %s %s %s\n"
                .formatted(
                        region,
                        release.path("number").asText(),
                        release.path("period").asText(),
                        release.path("basis").asText(),
                        release.path("level").asText(),
                        release.path("leastPeople").asText());
    }

    private void verifySums() {
        sums.forEach((measure, places) -> places.forEach((place, figure) -> {
            int below = belowDigits(place);
            if (below > 0 && !figure.path("value").isNull()) {
                verifySum(measure, place, figure, places, below);
            }
        }));
    }

    private static int belowDigits(String place) {
        return switch (new RegionCode(place).level()) {
            case PROVINCE -> RegionLevel.CITY.digits();
            case CITY -> RegionLevel.COUNTY.digits();
            case COUNTY -> RegionLevel.TOWNSHIP.digits();
            // A station can stand under the school of another town.
            case TOWNSHIP, VILLAGE -> 0;
        };
    }

    private void verifySum(String measure, String place, JsonNode figure, Map<String, JsonNode> places, int below) {
        List<JsonNode> parts = places.entrySet().stream()
                .filter(one -> one.getKey().length() == below && one.getKey().startsWith(place))
                .map(Map.Entry::getValue)
                .toList();
        boolean county = place.length() == RegionLevel.COUNTY.digits();
        boolean hidden =
                parts.stream().anyMatch(part -> part.path("status").asText().equals("SUPPRESSED"))
                        || (county && figure.path("own").isNull());
        if (parts.isEmpty() || hidden) {
            return;
        }
        BigDecimal together = parts.stream()
                .filter(part -> !part.path("value").isNull())
                .map(part -> new BigDecimal(part.path("value").asText()))
                .reduce(county ? new BigDecimal(figure.path("own").asText()) : BigDecimal.ZERO, BigDecimal::add);
        if (together.compareTo(new BigDecimal(figure.path("value").asText())) != 0) {
            fault(measure + " of " + place + " is " + figure.path("value").asText() + ", and its parts come to "
                    + together.toPlainString());
        }
    }

    private void fault(String fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }
}
