package org.sanji.local.sample;

import java.util.List;
import org.sanji.institution.DivisionCatalogue.Division;

/** Everything the sample says of one county. */
public final class SampleCounty {

    private static final String ACTOR = "sample-data";

    private final Division county;
    private final List<Division> divisions;
    private final Batches batches;
    private final Chance chance;
    private final Recorder recorder;

    /**
     * A county that is not yet in the database.
     *
     * @param divisions its towns and villages
     */
    public SampleCounty(Division county, List<Division> divisions, Batches batches) {
        this.county = county;
        this.divisions = divisions;
        this.batches = batches;
        this.chance = new Chance(code());
        this.recorder = new Recorder(code(), chance, batches);
    }

    /** Writes the institutions, three years of rows, and a line in the audit trail. */
    public void write() {
        int before = batches.written();
        Network network = new NetworkRows(code(), chance, batches, true).write(county, divisions);
        TownRows towns = new TownRows(recorder);
        CourseRows.Offer offer = college(network.college());
        network.towns().forEach(town -> towns.write(town, TownPlans.of(town, chance), offer));
        // After all else, so that chance gives the rows before them what it gave them before these were there.
        facilities(network);
        volunteersAndGroups(network);
        outcomes(network);
        network.towns().forEach(new NearMissRows(recorder)::write);
        audit(network.college(), batches.written() - before);
    }

    private String code() {
        return county.code().value();
    }

    private CourseRows.Offer college(Place college) {
        List<StaffRows.Member> staff = new StaffRows(recorder).write(college);
        new OpeningHoursRows(recorder).write(college);
        new PlatformRows(recorder).write(college);
        for (int year = TownPlans.FIRST_YEAR; year <= TownPlans.LAST_YEAR; year++) {
            new FundingRows(recorder).write(college, year);
            new TrainingRows(recorder).write(college, staff, year, 0);
            new ActivityRows(recorder).write(college, year);
            new LearningResourceRows(recorder).write(college, year);
        }
        return new CourseRows(recorder).write(college, staff);
    }

    private void facilities(Network network) {
        FacilityRows facilities = new FacilityRows(recorder);
        facilities.write(network.college());
        network.towns().forEach(facilities::write);
    }

    private void volunteersAndGroups(Network network) {
        VolunteerRows volunteers = new VolunteerRows(recorder);
        volunteers.write(network.college());
        network.towns().forEach(volunteers::write);
        network.towns().forEach(new LearningGroupRows(recorder)::write);
    }

    /** After the towns: what is written for them does not depend on what follows. */
    private void outcomes(Network network) {
        for (int year = TownPlans.FIRST_YEAR; year <= TownPlans.LAST_YEAR; year++) {
            new GuidanceRows(recorder).write(network, year);
            new ResearchRows(recorder).write(network, year);
            new SurveyRows(recorder).write(network, year);
        }
    }

    private void audit(Place college, int rows) {
        new TrailRows(batches)
                .write(
                        code(),
                        chance.id(NetworkRows.COUNTY_OPENED),
                        NetworkRows.COUNTY_OPENED,
                        ACTOR,
                        college.id(),
                        "{\"remark\":\"%s\",\"rows\":%d}".formatted(Recorder.REMARK, rows));
    }
}
