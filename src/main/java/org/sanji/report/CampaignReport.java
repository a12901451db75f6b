package org.sanji.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.campaign.CampaignView;
import org.sanji.workflow.CampaignProgressView;

/**
 * The page of a campaign under a region.
 *
 * @param day on which it was looked at
 * @param clauses the columns of the map
 * @param rows the places, the best first
 */
public record CampaignReport(
        CampaignView campaign,
        String regionName,
        String callerName,
        String standardTitle,
        String recognition,
        LocalDate day,
        CampaignProgressView progress,
        List<Count> states,
        List<Count> offices,
        List<Column> clauses,
        List<Row> rows) {

    /** How many are so. */
    public record Count(String label, long places) {}

    /**
     * A clause as the head of a column.
     *
     * @param number as the standard numbers it; null of the gate
     * @param met how many places meet it, and {@code share} how many that are of all, in percent, for a bar
     */
    public record Column(@Nullable String number, String title, long met, String share) {}

    /**
     * One place.
     *
     * @param rank 1 for who meets most clauses and fails fewest; places alike share it
     * @param state where its application stands, in words
     * @param sealed whether the results are those it submitted, and not those of this moment
     * @param cells one a clause
     */
    public record Row(
            int rank,
            String region,
            String name,
            String county,
            String state,
            boolean sealed,
            long met,
            long notMet,
            long undecided,
            List<Mark> cells) {

        Row at(int place) {
            return new Row(place, region, name, county, state, sealed, met, notMet, undecided, cells);
        }
    }

    /** How many places have submitted what is shown of them. */
    public long sealed() {
        return rows.stream().filter(Row::sealed).count();
    }

    /** A part of the places that may apply, in percent, for a bar. */
    public String part(long places) {
        return Scale.percent(progress.invited() == 0 ? 0 : 100.0 * places / progress.invited());
    }
}
