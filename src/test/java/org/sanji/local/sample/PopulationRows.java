package org.sanji.local.sample;

import java.time.LocalDate;
import org.sanji.local.sample.TownPlan.Residents;

/** Population statements of towns, by their schools. */
final class PopulationRows {

    private final Recorder recorder;

    PopulationRows(Recorder recorder) {
        this.recorder = recorder;
    }

    void write(Town town, Residents residents) {
        for (int year = TownPlans.FIRST_YEAR; year <= residents.lastYear(); year++) {
            int yearsBefore = TownPlans.LAST_YEAR - year;
            recorder.record(
                    Table.POPULATION,
                    town.school(),
                    LocalDate.of(year, 12, 31),
                    year,
                    residents.registered() - yearsBefore * residents.registered() / 250,
                    residents.resident() - yearsBefore * residents.resident() / 120,
                    "样例统计 " + year);
        }
    }
}
