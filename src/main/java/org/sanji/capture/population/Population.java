package org.sanji.capture.population;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/** The population of the region an institution serves, in one year (S1 7.2). One row per institution and year. */
@Entity
@Table(name = "population")
public class Population extends CapturedRecord {

    static final String FEATURE = "populations";

    int populationYear;

    /** 户籍人口: registered households, the denominator of S1 7.2. */
    int registered;

    /** 常住人口: who lives there, registered or not. */
    @Nullable
    Integer resident;

    String source;

    protected Population() {}

    Population(PopulationRequest request) {
        edit(request);
    }

    void edit(PopulationRequest request) {
        belongTo(request.institution(), request.remark());
        populationYear = request.year();
        registered = request.registered();
        resident = request.resident();
        source = request.source();
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public DateSpan days() {
        return DateSpan.ofYear(populationYear);
    }
}
