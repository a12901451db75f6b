package org.sanji.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sanji.kernel.Text;

/**
 * Has a recognition been held without a gap for so many years on the day of application (S1, part three, 1)? The same
 * day so many years after the grant is the first that counts; where there is none, the last day of the month (Civil
 * Code, article 202). Our reading of renewals: a grant made on or before the day the old one ends continues its clock; a
 * grant after a revocation or a gap starts a new one.
 */
public final class Eligibility {

    private Eligibility() {}

    /** Decides on the grants of one kind of recognition, which may be in any order. */
    public static EligibilityDecision decide(List<Grant> grants, int years, LocalDate application) {
        List<Holding> holdings = holdings(grants);
        return holdings.stream()
                .filter(holding -> holding.covers(application))
                .findFirst()
                .map(holding -> held(holding, years, application))
                .orElseGet(() -> notHeld(holdings, application));
    }

    private static List<Holding> holdings(List<Grant> grants) {
        var found = new ArrayList<Holding>();
        grants.stream()
                .filter(grant -> !grant.lastDay().isBefore(grant.grantedOn()))
                .sorted(Comparator.comparing(Grant::grantedOn))
                .forEach(grant -> add(found, grant));
        return found;
    }

    private static void add(List<Holding> holdings, Grant grant) {
        if (!holdings.isEmpty() && !grant.grantedOn().isAfter(holdings.getLast().lastDay)) {
            holdings.add(holdings.removeLast().continuedBy(grant));
        } else {
            holdings.add(new Holding(grant, grant.lastDay()));
        }
    }

    private static EligibilityDecision held(Holding holding, int years, LocalDate application) {
        LocalDate start = holding.first.grantedOn();
        LocalDate earliest = start.plusYears(years);
        boolean eligible = !application.isBefore(earliest);
        var reason = eligible
                ? new Text(
                        "自%s起连续保持，已满%d年。".formatted(start, years),
                        "Held without a gap since %s, for %d years or more.".formatted(start, years))
                : new Text(
                        "自%s起保持，未满%d年；%s起可申报。".formatted(start, years, earliest) + renewalZh(holding, earliest),
                        "Held since %s, not yet %d years; may apply from %s.".formatted(start, years, earliest)
                                + renewalEn(holding, earliest));
        return new EligibilityDecision(eligible, earliest, holding.first, reason);
    }

    private static String renewalZh(Holding holding, LocalDate earliest) {
        return holding.covers(earliest) ? "" : "称号%s到期，须在此之前续授。".formatted(holding.lastDay);
    }

    private static String renewalEn(Holding holding, LocalDate earliest) {
        return holding.covers(earliest) ? "" : " It ends on %s and must be renewed by then.".formatted(holding.lastDay);
    }

    private static EligibilityDecision notHeld(List<Holding> holdings, LocalDate application) {
        Optional<Holding> last = holdings.stream()
                .filter(holding -> holding.lastDay.isBefore(application))
                .reduce((earlier, later) -> later);
        Text reason = last.map(Eligibility::ended)
                .orElseGet(() -> new Text("申报当日之前没有授予记录。", "No grant on or before the day of application."));
        return new EligibilityDecision(false, null, null, reason);
    }

    private static Text ended(Holding holding) {
        return new Text(
                "申报当日已不再保持：最后一日为%s。".formatted(holding.lastDay),
                "No longer held on the day of application: the last day was %s.".formatted(holding.lastDay));
    }

    /** An unbroken time of holding, which starts with the day of its first grant. */
    private record Holding(Grant first, LocalDate lastDay) {

        Holding continuedBy(Grant renewal) {
            LocalDate renewed = renewal.lastDay();
            return new Holding(first, renewed.isAfter(lastDay) ? renewed : lastDay);
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(first.grantedOn()) && !day.isAfter(lastDay);
        }
    }
}
