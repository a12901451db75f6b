package org.sanji.local.sample;

import java.util.List;
import org.sanji.institution.DivisionCatalogue.Division;
import org.sanji.local.sample.StaffRows.Member;

/**
 * A county of the whole country, for measurements: the network of the sample, and as many rows as are wanted, in turn over
 * all its institutions. Each row is one the sample could have; together they tell no story.
 */
public final class NationCounty {

    private static final String ACTOR = "nation-data";
    private static final int YEARS = TownPlans.LAST_YEAR - TownPlans.FIRST_YEAR + 1;

    private final Division county;
    private final List<Division> divisions;
    private final Batches batches;
    private final Chance chance;
    private final ActivityRows activities;
    private final StaffRows staff;
    private final LearnerRows learners;
    private final TrainingRows trainings;
    private final FundingRows funding;
    private final OpeningHoursRows openingHours;
    private final PopulationRows populations;

    /**
     * A county that is not yet in the database.
     *
     * @param divisions its towns and villages
     */
    public NationCounty(Division county, List<Division> divisions, Batches batches) {
        this.county = county;
        this.divisions = divisions;
        this.batches = batches;
        this.chance = new Chance(county.code().value());
        var recorder = new Recorder(county.code().value(), chance, batches);
        this.activities = new ActivityRows(recorder);
        this.staff = new StaffRows(recorder);
        this.learners = new LearnerRows(recorder);
        this.trainings = new TrainingRows(recorder);
        this.funding = new FundingRows(recorder);
        this.openingHours = new OpeningHoursRows(recorder);
        this.populations = new PopulationRows(recorder);
    }

    /**
     * Writes the county, its institutions, what they recorded, and a line in the audit trail.
     *
     * @param rows captured rows; those of the last institution may be a few more
     * @return how many captured rows there are
     */
    public int write(int rows) {
        Network network = new NetworkRows(county.code().value(), chance, batches, false).write(county, divisions);
        int before = batches.written();
        for (int round = 0; batches.written() - before < rows; round++) {
            round(network, round, before + rows);
        }
        int captured = batches.written() - before;
        audit(network.college(), captured);
        return captured;
    }

    private void round(Network network, int round, int enough) {
        school(network.college(), round);
        int turn = round;
        for (Town town : network.towns()) {
            if (round == 0) {
                populations.write(town, residents(town));
            }
            school(town.school(), turn++);
            for (Place station : town.stations()) {
                if (batches.written() >= enough) {
                    return;
                }
                station(station, turn++, round == 0);
            }
        }
    }

    private TownPlan.Residents residents(Town town) {
        int registered = 2_000 + town.stations().size() * chance.between(1_400, 2_600);
        return new TownPlan.Residents(registered, registered * chance.between(95, 180) / 100, TownPlans.LAST_YEAR);
    }

    private void school(Place school, int turn) {
        int year = year(turn);
        List<Member> members = staff.staffOf(school, 3);
        trainings.write(school, members, year, 1);
        activities.others(school, year, 4);
        funding.running(school, year);
    }

    private void station(Place station, int turn, boolean first) {
        int year = year(turn);
        if (first) {
            openingHours.write(station);
            staff.staffOf(station, 1);
        }
        activities.lesson(station, year);
        activities.others(station, year, 2);
        LearnerRows.Registered learner = learners.register(station, true);
        learners.occasionally(learner, chance.between(2, 5));
        funding.running(station, year);
    }

    /** Each institution begins with another year, so that every year has rows. */
    private static int year(int turn) {
        return TownPlans.FIRST_YEAR + turn % YEARS;
    }

    private void audit(Place college, int captured) {
        new TrailRows(batches)
                .write(
                        county.code().value(),
                        chance.id(NetworkRows.COUNTY_OPENED),
                        NetworkRows.COUNTY_OPENED,
                        ACTOR,
                        college.id(),
                        "{\"remark\":\"%s\",\"rows\":%d}".formatted(Recorder.REMARK, captured));
    }
}
