package org.sanji.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionLevel;

/** A place of the administrative map. Reference data: it belongs to no tenant and is not changed through the API. */
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

    protected Region() {}

    Region(org.sanji.kernel.RegionCode code, String name) {
        this.code = code.value();
        this.level = code.level();
        this.parent = code.parent().map(org.sanji.kernel.RegionCode::value).orElse(null);
        this.name = name;
    }
}
