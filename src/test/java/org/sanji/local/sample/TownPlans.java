package org.sanji.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sanji.local.sample.TownPlan.Events;
import org.sanji.local.sample.TownPlan.People;
import org.sanji.local.sample.TownPlan.Prizes;
import org.sanji.local.sample.TownPlan.Reports;
import org.sanji.local.sample.TownPlan.Residents;
import org.sanji.local.sample.TownPlan.Stations;
import org.sanji.local.sample.TownPlan.Year;

/** Which town does how: six are laid out by hand (docs/sample-data.md says what follows), the others by chance. */
final class TownPlans {

    static final int FIRST_YEAR = 2023;
    static final int LAST_YEAR = 2025;

    static final String HUTANG = "320412100";
    private static final String NIUTANG = "320412102";
    private static final String LUOYANG = "320412103";
    private static final String XITAIHU = "320412412";
    static final String MAOSHAN = "320413401";
    private static final String SHANGXING = "320481109";

    private TownPlans() {}

    static TownPlan of(Town town, Chance chance) {
        TownPlan plan = byChance(town, chance);
        return switch (town.code()) {
            case HUTANG -> hutang();
            case NIUTANG -> withoutPopulationOf2025(plan);
            case LUOYANG -> withoutSomeTimetables(plan);
            case XITAIHU -> withManyLearners(plan);
            case MAOSHAN -> withoutPlatforms(plan);
            case SHANGXING -> withoutDigitalSpending(plan);
            default -> plan;
        };
    }

    /** Meets some clauses, narrowly where that is possible, and misses others by one. */
    private static TownPlan hutang() {
        return new TownPlan(
                LocalDate.of(2021, 11, 20),
                true,
                new Stations(41, 1, 0),
                new People(6, 60, 20),
                new Residents(81_250, 143_600, LAST_YEAR),
                List.of(
                        new Year(
                                2023,
                                2,
                                120_000,
                                false,
                                3,
                                new Events(3, 1, 3),
                                new Prizes(1, 0, 1),
                                new Reports(3, 2, 2)),
                        new Year(
                                2024,
                                1,
                                150_000,
                                false,
                                2,
                                new Events(4, 2, 4),
                                new Prizes(1, 0, 0),
                                new Reports(4, 3, 3)),
                        new Year(
                                2025,
                                1,
                                180_000,
                                false,
                                1,
                                new Events(5, 2, 4),
                                new Prizes(2, 0, 1),
                                new Reports(5, 3, 4))));
    }

    private static TownPlan withoutPopulationOf2025(TownPlan plan) {
        Residents stated = new Residents(52_000, 71_000, LAST_YEAR - 1);
        return new TownPlan(plan.pioneerSince(), true, plan.stations(), plan.people(), stated, plan.years());
    }

    private static TownPlan withoutSomeTimetables(TownPlan plan) {
        Stations stations = new Stations(plan.stations().recognised(), 0, 2);
        return new TownPlan(plan.pioneerSince(), true, stations, plan.people(), plan.residents(), plan.years());
    }

    /** A small place: 320 of 3,000 are more than a tenth. */
    private static TownPlan withManyLearners(TownPlan plan) {
        Residents few = new Residents(3_000, 4_800, LAST_YEAR);
        return new TownPlan(plan.pioneerSince(), true, plan.stations(), new People(4, 320, 40), few, plan.years());
    }

    /** No website and no account, neither the school nor a station; such a town is no pioneer. */
    private static TownPlan withoutPlatforms(TownPlan plan) {
        return new TownPlan(null, false, plan.stations(), plan.people(), plan.residents(), plan.years());
    }

    /** Begins late: a budget for digital learning every year, and until now nothing spent of it. */
    private static TownPlan withoutDigitalSpending(TownPlan plan) {
        List<Year> years =
                plan.years().stream().map(Year::withoutDigitalSpending).toList();
        return new TownPlan(plan.pioneerSince(), true, plan.stations(), plan.people(), plan.residents(), years);
    }

    private static TownPlan byChance(Town town, Chance chance) {
        int stations = town.stations().size();
        return new TownPlan(
                chance.inHundred(50) ? chance.dayBetween(LocalDate.of(2018, 1, 1), LocalDate.of(2024, 6, 30)) : null,
                true,
                new Stations(
                        stations * chance.between(70, 100) / 100,
                        chance.inHundred(50) ? 0 : chance.between(1, 1 + stations / 8),
                        chance.inHundred(85) ? 0 : 1),
                people(stations, chance),
                residents(town, chance),
                IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                        .mapToObj(year -> year(year, chance))
                        .toList());
    }

    private static People people(int stations, Chance chance) {
        int learners = stations * chance.between(3, 6) + chance.between(2, 10);
        return new People(chance.between(3, 8), learners, learners * chance.between(15, 45) / 100);
    }

    /** A prison is a town to the code book; nobody counts its residents. */
    private static @Nullable Residents residents(Town town, Chance chance) {
        if (town.school().where().endsWith("监狱")) {
            return null;
        }
        int registered = 2_000 + town.stations().size() * chance.between(1_400, 2_600);
        return new Residents(registered, registered * chance.between(95, 180) / 100, LAST_YEAR);
    }

    private static Year year(int year, Chance chance) {
        int growth = (year - FIRST_YEAR) * chance.between(0, 15_000);
        return new Year(
                year,
                chance.inHundred(60) ? 0 : chance.between(1, 3),
                chance.between(40, 90) * 1_000 + growth,
                chance.inHundred(40),
                chance.inHundred(30) ? 0 : chance.between(1, 3),
                new Events(chance.between(2, 7), chance.between(0, 3), chance.between(3, 8)),
                new Prizes(chance.between(0, 2), chance.inHundred(15) ? 1 : 0, chance.inHundred(50) ? 1 : 0),
                new Reports(chance.between(2, 9), chance.between(1, 4), chance.between(1, 4)));
    }
}
