package org.sanji.report;

import java.time.LocalDate;
import java.util.List;
import org.sanji.evaluation.CountyConstructionReportView;
import org.sanji.evaluation.CountyConstructionReportView.InstitutionRef;
import org.sanji.evaluation.VerdictCounts;

/**
 * The page of the construction of a county.
 *
 * @param report what is said of it in JSON
 */
public record ConstructionPage(
        String countyName,
        String standardTitle,
        String standardSource,
        LocalDate day,
        CountyConstructionReportView report,
        List<Tier> tiers) {

    /** One tier. */
    public record Tier(String name, int institutions, List<Group> groups) {

        /** How many answers of all institutions to all bullets have that result. */
        public long met() {
            return bullets().stream().mapToLong(bullet -> bullet.counts().met()).sum();
        }

        public long notMet() {
            return bullets().stream()
                    .mapToLong(bullet -> bullet.counts().notMet())
                    .sum();
        }

        public long undecided() {
            return bullets().stream()
                    .mapToLong(bullet -> bullet.counts().undecided())
                    .sum();
        }

        public String part(long count) {
            return share(count, met() + notMet() + undecided());
        }

        private List<Bullet> bullets() {
            return groups.stream().flatMap(group -> group.bullets().stream()).toList();
        }
    }

    /** Bullets under one heading. */
    public record Group(String title, List<Bullet> bullets) {}

    /**
     * One bullet and who meets it.
     *
     * @param notMet the first of those who do not, and {@code moreNotMet} how many besides
     */
    public record Bullet(String id, String title, VerdictCounts counts, List<InstitutionRef> notMet, int moreNotMet) {

        public String part(long count) {
            return share(count, counts.met() + counts.notMet() + counts.undecided());
        }
    }

    private static String share(long count, long all) {
        return Scale.percent(all == 0 ? 0 : 100.0 * count / all);
    }
}
