package org.sanji.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;

/**
 * A place of the administrative map, and the days on which it is one. Reference data: it belongs to no tenant. Its county
 * opens, renames and merges what lies in it; nothing is ever deleted.
 */
@Entity
@Table(name = "region")
class Region {

    @Id
    String code;

    @Enumerated(EnumType.STRING)
    RegionLevel level;

    @Nullable
    String parent;

    String name;

    /** As long as anybody remembers, when absent. */
    @Nullable
    LocalDate validFrom;

    /** Still, when absent. */
    @Nullable
    LocalDate validTo;

    /** The region it became part of. */
    @Nullable
    String successor;

    protected Region() {}

    Region(RegionCode code, String name) {
        this.code = code.value();
        this.level = code.level();
        this.parent = code.parent().map(RegionCode::value).orElse(null);
        this.name = name;
    }

    boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
