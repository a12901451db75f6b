package org.sanji.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.evaluation.InstitutionName;
import org.sanji.evaluation.MissingDatum;
import org.sanji.evaluation.Result;
import org.sanji.seal.SealedVerdict;
import org.sanji.standard.Clause;

/**
 * Something to be done about a clause.
 *
 * @param number of the clause as the standard numbers it; null of the gate
 * @param amount how many of the unit; null when nothing done in the year can help, or data are to be recorded
 * @param by the last day that counts
 * @param who the institutions it falls on, and {@code more} how many besides; none when it falls on all
 * @param reason why nothing done in the year can help; null where something can
 * @param choice whether it is one of several ways
 * @param recording whether data are to be recorded, and nothing else is known
 */
public record LackReport(
        @Nullable String number,
        String title,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable LocalDate by,
        List<String> who,
        int more,
        @Nullable String reason,
        boolean choice,
        boolean recording) {

    private static final int MOST_NAMES = 8;

    /** What a clause asks to be done; nothing when it is met or waits for a reviewer. */
    static List<LackReport> of(
            Clause clause, @Nullable String number, SealedVerdict verdict, String reason, Locale language) {
        String title = clause.title().in(language);
        return switch (verdict.result()) {
            case MET, NOT_APPLICABLE -> List.of();
            case NOT_MET -> lacking(number, title, verdict, reason, language);
            case UNDECIDED -> verdict.missing().isEmpty() ? List.of() : List.of(unrecorded(number, title, verdict));
        };
    }

    private static List<LackReport> lacking(
            @Nullable String number, String title, SealedVerdict verdict, String reason, Locale language) {
        List<LackReport> ways = verdict.alternatives().stream()
                .map(way -> of(number, title, way, verdict.alternatives().size() > 1, language))
                .toList();
        List<LackReport> all = ways.isEmpty()
                ? shortfalls(verdict)
                        .map(lack -> of(number, title, lack, false, language))
                        .toList()
                : ways;
        return all.isEmpty()
                ? List.of(new LackReport(number, title, null, null, null, List.of(), 0, reason, false, false))
                : all;
    }

    /** Of a clause with several rules that are all wanted, each part says what it lacks. */
    private static Stream<SealedVerdict.Lack> shortfalls(SealedVerdict verdict) {
        return verdict.shortfall() != null
                ? Stream.of(verdict.shortfall())
                : verdict.parts().stream()
                        .filter(part -> part.result() == Result.NOT_MET)
                        .flatMap(LackReport::shortfalls);
    }

    private static LackReport of(
            @Nullable String number, String title, SealedVerdict.Lack lack, boolean choice, Locale language) {
        List<String> names =
                lack.who().stream().map(owed -> owed.institution().name()).toList();
        return new LackReport(
                number,
                title,
                DecimalText.plain(new java.math.BigDecimal(lack.amount())),
                lack.unit().in(language),
                lack.by(),
                first(names),
                names.size() - first(names).size(),
                null,
                choice,
                false);
    }

    private static LackReport unrecorded(@Nullable String number, String title, SealedVerdict verdict) {
        List<String> names = verdict.missing().stream()
                .map(MissingDatum::institution)
                .filter(java.util.Objects::nonNull)
                .map(InstitutionName::name)
                .distinct()
                .toList();
        return new LackReport(
                number,
                title,
                null,
                null,
                null,
                first(names),
                names.size() - first(names).size(),
                null,
                false,
                true);
    }

    private static List<String> first(List<String> names) {
        return names.subList(0, Math.min(MOST_NAMES, names.size()));
    }
}
