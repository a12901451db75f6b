package org.sanji.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanji.evaluation.ChildFigure;
import org.sanji.evaluation.FigureValue;
import org.sanji.evaluation.Figures;
import org.sanji.evaluation.Grant;
import org.sanji.evaluation.InstitutionName;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Absence;
import org.sanji.standard.Standard;
import org.sanji.standard.StandardCatalogue;
import org.sanji.standard.StandardReader;
import org.sanji.standard.Window;

/** A seal that holds, and everything that makes it not hold: without a database, as anyone verifies it. */
class SealVerificationTest {

    private static final UUID ID = UUID.fromString("0199f000-0000-7000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);

    /** A town where everything is seven, half of it recorded by each of two stations. */
    private record Sevens() implements Figures {

        @Override
        public RegionLevel level() {
            return RegionLevel.TOWNSHIP;
        }

        @Override
        public FigureValue region(String measure, Window window, int year) {
            return new FigureValue(
                    new BigDecimal("7.00").multiply(BigDecimal.valueOf(year - 2020)),
                    7,
                    List.of(),
                    true,
                    Absence.UNKNOWN);
        }

        @Override
        public List<ChildFigure> children(Tier tier, String measure, Window window, int year) {
            return List.of(
                    new ChildFigure(new InstitutionName(ID, "二"), FigureValue.of(BigDecimal.TEN, 1, Absence.ZERO)),
                    new ChildFigure(new InstitutionName(ID, "一"), FigureValue.absent(Absence.UNKNOWN, List.of())));
        }

        @Override
        public List<Grant> grants(String recognition) {
            return List.of(new Grant(LocalDate.of(2014, 10, 31), null, null));
        }
    }

    private static ObjectNode seal() {
        Standard standard = StandardCatalogue.find("changzhou-digital-learning-community", "trial")
                .orElseThrow();
        Sealing sealing = Sealing.of(standard, new Sevens(), 2025, DAY);
        var content = new SealContent(
                SealContent.FORMAT,
                new SealContent.Application(
                        ID,
                        null,
                        new RegionCode("320412100"),
                        "湖塘镇",
                        2025,
                        DAY,
                        1,
                        null,
                        Instant.parse("2025-12-01T02:03:04.000005Z"),
                        "somebody"),
                new SealContent.Software("sanji", "test"),
                new SealContent.StandardInForce(standard.code(), standard.version(), standard.digest(), document()),
                sealing.figures(),
                List.of(),
                List.of(),
                List.of(new SealedAnswer("1.1", 90, "已完成")),
                List.of(),
                sealing.verdicts());
        JsonNode json = SealJson.tree(content);
        return (ObjectNode) SealJson.tree(new SealView(
                ID,
                1,
                SealView.CANONICALIZATION,
                SealView.ALGORITHM,
                CanonicalJson.digest(json),
                SealJson.parse(CanonicalJson.of(json))));
    }

    private static JsonNode document() {
        try {
            return StandardReader.withoutCases(StandardReader.yaml(Files.readAllBytes(
                    Path.of("src/main/resources/standards/changzhou-digital-learning-community/trial/standard.yaml"))));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    /** Alters the content and gives it a digest of its own, as whoever forges a seal would. */
    private static List<String> forged(Consumer<ObjectNode> alteration) {
        ObjectNode file = seal();
        alteration.accept((ObjectNode) file.path("content"));
        file.put("digest", CanonicalJson.digest(file.path("content")));
        return SealVerification.faults(file.toString());
    }

    @Test
    void whatWasSealedHoldsHoweverItsFileIsLaidOut() {
        assertEquals(List.of(), SealVerification.faults(seal().toString()));
        assertEquals(List.of(), SealVerification.faults(seal().toPrettyString()));
    }

    @Test
    void anyChangeOfTheContentBreaksTheDigest() {
        String altered = seal().toString().replace("已完成", "未完成");
        List<String> faults = SealVerification.faults(altered);
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.getFirst().startsWith("the digest of the content"));
    }

    @Test
    void verdictsMustFollowFromTheFigures() {
        List<String> faults = forged(
                content -> content.path("verdicts").forEach(verdict -> ((ObjectNode) verdict).put("result", "MET")));
        assertTrue(faults.size() > 1, faults::toString);
        assertTrue(faults.stream().allMatch(fault -> fault.startsWith("the verdict on clause")), faults::toString);
        List<String> raised = forged(content -> content.at("/figures/region")
                .forEach(figure -> ((ObjectNode) figure.path("figure")).put("value", "0")));
        assertTrue(raised.stream().anyMatch(fault -> fault.startsWith("the verdict on clause")), raised::toString);
    }

    @Test
    void theStandardMustBeTheOneItNames() {
        List<String> faults =
                forged(content -> ((ObjectNode) content.at("/standard/document")).put("version", "other"));
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("the version of the standard")));
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("the digest of the standard")));
        List<String> broken = forged(content -> ((ObjectNode) content.at("/standard/document")).remove("groups"));
        assertTrue(broken.getFirst().startsWith("the standard has mistakes"), broken::toString);
    }

    @Test
    void whatIsMissingOrUnknownIsSaid() {
        List<String> lacking = forged(content -> ((ObjectNode) content.path("figures")).putArray("region"));
        assertTrue(lacking.getFirst().startsWith("the seal lacks"), lacking::toString);
        List<String> unknown = forged(content -> content.put("extra", "x"));
        assertTrue(unknown.getFirst().startsWith("this is no seal"), unknown::toString);
        assertTrue(SealVerification.faults("{}").getFirst().startsWith("this is no seal"));
        assertTrue(SealVerification.faults("").getFirst().startsWith("this is no seal"));
        assertTrue(SealVerification.faults("{").getFirst().startsWith("this is no JSON"));
        assertTrue(SealVerification.faults("{\"digest\":1,\"digest\":2}")
                .getFirst()
                .startsWith("this is no JSON"));
    }

    @Test
    void theFileMustNameTheApplicationAndTheSubmissionThatWereSealed() {
        assertEquals(
                "the number of the submission: the file says 2, sealed is 1",
                renamed(file -> file.put("number", 2)).getFirst());
        List<String> other = renamed(file -> file.put("evaluation", "0199f000-0000-7000-8000-000000000002"));
        assertEquals(1, other.size(), other::toString);
        assertTrue(other.getFirst().startsWith("the application: the file says 0199"), other::toString);
        assertTrue(renamed(file -> file.put("algorithm", "MD5")).getFirst().startsWith("the algorithm"));
        assertTrue(
                renamed(file -> file.put("canonicalization", "none")).getFirst().startsWith("the canonical form"));
    }

    @Test
    void nothingOfASealMayBeMissingOrEmpty() {
        for (String part : names(seal())) {
            assertNoSeal(renamed(file -> file.remove(part)), part);
            assertNoSeal(renamed(file -> file.putNull(part)), part);
        }
        for (String part : names(seal().path("content"))) {
            assertNoSeal(forged(content -> content.remove(part)), part);
            assertNoSeal(forged(content -> content.putNull(part)), part);
        }
        for (String part : List.of("application", "software", "standard", "figures")) {
            for (String inner : names(seal().at("/content/" + part))) {
                assertNoSeal(forged(content -> ((ObjectNode) content.path(part)).remove(inner)), part + " " + inner);
            }
        }
        assertNoSeal(forged(content -> ((ObjectNode) content.path("application")).putNull("appliedOn")), "appliedOn");
        assertNoSeal(forged(content -> ((ObjectNode) content.at("/figures/region/0")).putNull("figure")), "figure");
        assertNoSeal(forged(content -> content.putArray("verdicts").addNull()), "verdict");
        assertEquals(
                "this is no seal: content.verdicts[0] is missing",
                forged(content -> content.putArray("verdicts").addNull()).getFirst());
    }

    @Test
    void whatCannotBeReadIsSaidAndThrowsNothing() {
        Map<String, String> altered = Map.of(
                "\"appliedOn\":\"2025-12-01\"",
                "\"appliedOn\":\"2025-02-30\"",
                "\"id\":\"" + ID + "\"",
                "\"id\":\"1\"",
                "\"region\":\"320412100\"",
                "\"region\":\"Hutang\"",
                "\"sealedAt\":\"2025-12-01T02:03:04.000005Z\"",
                "\"sealedAt\":\"yesterday\"",
                "\"year\":2025",
                "\"year\":1e999",
                "\"number\":1,",
                "\"number\":1.5,",
                "\"result\":\"MET\"",
                "\"result\":\"GREAT\"",
                "\"narrative\":\"已完成\"",
                "\"narrative\":\"\\ud800\"");
        altered.forEach((before, after) -> {
            String file = seal().toString();
            assertTrue(file.contains(before), before);
            List<String> faults = SealVerification.faults(file.replace(before, after));
            assertTrue(!faults.isEmpty(), after);
        });
        assertNoSeal(
                forged(content -> ((ObjectNode) content.path("application")).put("appliedOn", "2025-02-30")), "day");
        for (String value : List.of("many", "1e999999999", "NaN", "")) {
            List<String> faults = forged(content -> content.at("/figures/region")
                    .forEach(figure -> ((ObjectNode) figure.path("figure")).put("value", value)));
            assertEquals(List.of("the seal has “" + value + "” where a decimal is due"), faults);
        }
        List<String> noMeasure =
                forged(content -> ((ObjectNode) content.path("application")).put("year", Integer.MIN_VALUE));
        assertTrue(!noMeasure.isEmpty(), noMeasure::toString);
        assertTrue(SealVerification.faults(seal() + "{}").getFirst().startsWith("this is no JSON"));
    }

    private static List<String> renamed(Consumer<ObjectNode> alteration) {
        ObjectNode file = seal();
        alteration.accept(file);
        return SealVerification.faults(file.toString());
    }

    private static List<String> names(JsonNode part) {
        List<String> names = new ArrayList<>();
        part.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void assertNoSeal(List<String> faults, String what) {
        assertTrue(!faults.isEmpty() && faults.getFirst().startsWith("this is no seal"), () -> what + ": " + faults);
    }

    @Test
    void theCommandSaysItAndEndsWithIt(@TempDir Path folder) throws IOException {
        Path good = Files.writeString(folder.resolve("good.json"), seal().toString());
        Path bad =
                Files.writeString(folder.resolve("bad.json"), seal().toString().replace("湖塘镇", "牛塘镇"));
        assertEquals("0 holds", run(good));
        assertEquals("1 DOES NOT HOLD", run(bad));
        Path noText = Files.write(folder.resolve("no-text.json"), new byte[] {(byte) 0xff});
        assertEquals("1 DOES NOT HOLD", run(noText));
        assertEquals("1 DOES NOT HOLD", run(folder.resolve("nowhere.json")));
        assertEquals(2, VerifySeal.verify(new String[0], new PrintStream(new ByteArrayOutputStream())));
    }

    private static String run(Path file) throws IOException {
        var out = new ByteArrayOutputStream();
        int code =
                VerifySeal.verify(new String[] {file.toString()}, new PrintStream(out, true, StandardCharsets.UTF_8));
        String first = out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        return code + first.substring(first.lastIndexOf(": ") + 1);
    }
}
