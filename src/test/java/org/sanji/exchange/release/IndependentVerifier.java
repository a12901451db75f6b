package org.sanji.exchange.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A verifier as anybody writes it from docs/releases.md, in forty lines, with nothing of ours. */
final class IndependentVerifier {

    private IndependentVerifier() {}

    static boolean holds(Path manifest, Path rows) throws Exception {
        JsonNode release = new ObjectMapper().readTree(manifest.toFile());
        String region = release.get("region").asText();
        Map<String, List<String>> parts = new String(Files.readAllBytes(rows), "ISO-8859-1")
                .lines()
                .collect(Collectors.groupingBy(row -> part(row, region), TreeMap::new, Collectors.toList()));
        StringBuilder summary = new StringBuilder("sanji-release " + region);
        for (String name : List.of("number", "period", "basis", "level", "leastPeople")) {
            summary.append(' ').append(release.get(name).asText());
        }
        summary.append('\n');
        for (JsonNode part : release.get("parts")) {
            List<String> lines = parts.getOrDefault(part.get("code").asText(), List.of());
            String digest = sha256(String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
            if (!digest.equals(part.get("digest").asText())
                    || lines.size() != part.get("figures").asInt()) {
                return false;
            }
            summary.append(part.get("code").asText() + " " + lines.size() + " " + digest + "\n");
        }
        return sha256(summary.toString()).equals(release.get("digest").asText())
                && Files.size(rows) == release.get("bytes").asLong();
    }

    private static String part(String row, String region) {
        String place = row.replaceAll(".*\"region\":\"([0-9]*)\".*", "$1");
        return place.length() < 6 ? region : place.substring(0, Math.min(6, place.length()));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes("ISO-8859-1")));
    }
}
