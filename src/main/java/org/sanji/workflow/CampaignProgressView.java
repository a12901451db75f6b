package org.sanji.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sanji.evaluation.EvaluationOffice;
import org.sanji.evaluation.EvaluationState;
import org.sanji.kernel.RegionCode;

/** How far a campaign is under a region. */
@Schema(name = "CampaignProgress")
public record CampaignProgressView(
        UUID campaign,

        @Schema(description = "Under which region it was counted")
        RegionCode region,

        @Schema(description = "How many places may apply", examples = "67")
        long invited,

        @Schema(
                description =
                        "Applications that were not withdrawn: a place whose application was declined may apply again",
                examples = "41")
        long applied,

        @Schema(
                description = "How many have missed a day they should have been submitted or decided by",
                examples = "2")
        long overdue,

        @Schema(description = "Applications by state, the withdrawn ones too")
        List<StateCount> states,

        @Schema(description = "Applications by the office whose turn it is")
        List<OfficeCount> waiting,

        @Schema(description = "The same by county; those with none are left out")
        List<CountyProgress> counties) {

    /** How many are in a state. */
    @Schema(name = "EvaluationStateCount")
    public record StateCount(
            EvaluationState state, @Schema(examples = "12") long applications) {}

    /** How many wait for an office. */
    @Schema(name = "EvaluationOfficeCount")
    public record OfficeCount(
            EvaluationOffice office,
            @Schema(examples = "12") long applications) {}

    /** One county. */
    @Schema(name = "CountyCampaignProgress")
    public record CountyProgress(
            RegionCode county,
            @Schema(examples = "武进区") String name,
            @Schema(examples = "1") long overdue,
            List<StateCount> states) {}

    static CampaignProgressView of(
            UUID campaign, RegionCode region, long invited, List<CampaignProgressSql.Count> counts) {
        long applied = sum(counts.stream()
                .filter(count -> count.state() != EvaluationState.WITHDRAWN)
                .toList());
        return new CampaignProgressView(
                campaign,
                region,
                invited,
                applied,
                overdue(counts),
                states(counts),
                Arrays.stream(EvaluationOffice.values())
                        .map(office -> new OfficeCount(office, waiting(counts, office)))
                        .toList(),
                counts.stream()
                        .map(CampaignProgressSql.Count::county)
                        .distinct()
                        .map(county -> county(county, counts))
                        .toList());
    }

    private static CountyProgress county(String code, List<CampaignProgressSql.Count> all) {
        List<CampaignProgressSql.Count> own =
                all.stream().filter(count -> count.county().equals(code)).toList();
        return new CountyProgress(new RegionCode(code), own.getFirst().countyName(), overdue(own), states(own));
    }

    private static List<StateCount> states(List<CampaignProgressSql.Count> counts) {
        var byState = counts.stream()
                .collect(Collectors.groupingBy(
                        CampaignProgressSql.Count::state,
                        Collectors.summingLong(CampaignProgressSql.Count::applications)));
        return Arrays.stream(EvaluationState.values())
                .map(state -> new StateCount(state, byState.getOrDefault(state, 0L)))
                .toList();
    }

    private static long waiting(List<CampaignProgressSql.Count> counts, EvaluationOffice office) {
        return sum(counts.stream()
                .filter(count -> count.state().waitsFor().filter(office::equals).isPresent())
                .toList());
    }

    private static long sum(List<CampaignProgressSql.Count> counts) {
        return counts.stream()
                .mapToLong(CampaignProgressSql.Count::applications)
                .sum();
    }

    private static long overdue(List<CampaignProgressSql.Count> counts) {
        return counts.stream().mapToLong(CampaignProgressSql.Count::overdue).sum();
    }
}
