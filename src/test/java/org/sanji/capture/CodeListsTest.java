package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sanji.audit.AuditAction;
import org.sanji.evaluation.EvaluationOffice;
import org.sanji.evaluation.EvaluationState;
import org.sanji.evaluation.HypotheticalChangeKind;
import org.sanji.evaluation.Result;
import org.sanji.evidence.EvidenceKind;
import org.sanji.exchange.feed.ChangeKind;
import org.sanji.exchange.imports.ImportMode;
import org.sanji.exchange.imports.ImportState;
import org.sanji.exchange.release.ReleaseBasis;
import org.sanji.exchange.release.ReleaseState;
import org.sanji.exchange.table.TableFormat;
import org.sanji.exchange.webhook.WebhookDeliveryState;
import org.sanji.exchange.webhook.WebhookError;
import org.sanji.exchange.webhook.WebhookEventType;
import org.sanji.exchange.webhook.WebhookPauseReason;
import org.sanji.exchange.webhook.WebhookState;
import org.sanji.exchange.xapi.StatementOutcome;
import org.sanji.exchange.xapi.StatementReason;
import org.sanji.institution.Tier;
import org.sanji.job.JobState;
import org.sanji.kernel.RegionLevel;
import org.sanji.kernel.Text;
import org.sanji.measure.Absence;
import org.sanji.measure.Space;
import org.sanji.measure.Time;
import org.sanji.reporting.ReportAction;
import org.sanji.reporting.ReportState;
import org.sanji.rollup.FigureStatus;
import org.sanji.standard.Window;
import org.sanji.workflow.EvaluationAction;
import org.sanji.workflow.RecheckOutcome;
import org.sanji.workflow.Recommendation;

/** Every enum a client can meet has a code list, and every code list an enum, constant for constant and in order. */
class CodeListsTest {

    /** Enums outside capture that clients meet, by the name of their list. */
    private static final Map<String, Class<?>> OTHERS = Map.ofEntries(
            Map.entry("tier", Tier.class),
            Map.entry("region-level", RegionLevel.class),
            Map.entry("day-of-week", DayOfWeek.class),
            Map.entry("report-state", ReportState.class),
            Map.entry("report-action", ReportAction.class),
            Map.entry("measure-space", Space.class),
            Map.entry("measure-time", Time.class),
            Map.entry("measure-absence", Absence.class),
            Map.entry("verdict-result", Result.class),
            Map.entry("hypothetical-change-kind", HypotheticalChangeKind.class),
            Map.entry("evidence-kind", EvidenceKind.class),
            Map.entry("job-state", JobState.class),
            Map.entry("import-state", ImportState.class),
            Map.entry("import-mode", ImportMode.class),
            Map.entry("table-format", TableFormat.class),
            Map.entry("webhook-event-type", WebhookEventType.class),
            Map.entry("webhook-state", WebhookState.class),
            Map.entry("webhook-pause-reason", WebhookPauseReason.class),
            Map.entry("webhook-delivery-state", WebhookDeliveryState.class),
            Map.entry("webhook-error", WebhookError.class),
            Map.entry("statement-outcome", StatementOutcome.class),
            Map.entry("statement-reason", StatementReason.class),
            Map.entry("evaluation-state", EvaluationState.class),
            Map.entry("evaluation-office", EvaluationOffice.class),
            Map.entry("evaluation-action", EvaluationAction.class),
            Map.entry("recheck-outcome", RecheckOutcome.class),
            Map.entry("recommendation", Recommendation.class),
            Map.entry("window", Window.class),
            Map.entry("figure-status", FigureStatus.class),
            Map.entry("release-state", ReleaseState.class),
            Map.entry("release-basis", ReleaseBasis.class),
            Map.entry("change-kind", ChangeKind.class),
            Map.entry("audit-action", AuditAction.class));

    private static final Map<String, Class<?>> ENUMS = enums();
    private static final Map<String, LinkedHashMap<String, Text>> LISTS = read();

    @TestFactory
    Stream<DynamicTest> everyEnumHasItsLabels() {
        return ENUMS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertEquals(
                                constants(entry.getValue()),
                                codes(entry.getKey()),
                                () -> "code-lists.yaml, list " + entry.getKey() + ": the constants of "
                                        + entry.getValue().getName() + " and the labels differ")));
    }

    @Test
    void everyListHasAnEnum() {
        var orphans =
                LISTS.keySet().stream().filter(name -> !ENUMS.containsKey(name)).toList();
        assertTrue(orphans.isEmpty(), () -> "code-lists.yaml has lists without an enum: " + orphans);
    }

    private static Map<String, Class<?>> enums() {
        Map<String, Class<?>> found = new TreeMap<>(OTHERS);
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.sanji.capture")
                        .stream()
                        .filter(JavaClass::isEnum)
                        .map(JavaClass::reflect)
                        .forEach(type -> assertEquals(
                                null,
                                found.put(kebab(type.getSimpleName()), type),
                                () -> "Two enums are called " + type.getSimpleName()));
        return found;
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static List<String> codes(String list) {
        return List.copyOf(LISTS.getOrDefault(list, new LinkedHashMap<>()).keySet());
    }

    private static Map<String, LinkedHashMap<String, Text>> read() {
        try (var file = CodeListsTest.class.getResourceAsStream("/code-lists.yaml")) {
            return YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readValue(file, new TypeReference<>() {});
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
