package org.sanji.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** What a region was called up to a day. Most were never called otherwise, and have none. */
@Entity
@Table(name = "region_former_name")
@IdClass(FormerRegionName.Key.class)
class FormerRegionName {

    record Key(String region, LocalDate validTo) implements Serializable {}

    @Id
    String region;

    @Id
    LocalDate validTo;

    String name;

    protected FormerRegionName() {}

    FormerRegionName(Region region, LocalDate lastDay) {
        this.region = region.code;
        this.validTo = lastDay;
        this.name = region.name;
    }
}
