package org.sanji.kernel;

import java.util.Arrays;

/** The levels of the administrative map, from the largest to the smallest. */
public enum RegionLevel {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12);

    private final int digits;

    RegionLevel(int digits) {
        this.digits = digits;
    }

    public int digits() {
        return digits;
    }

    static RegionLevel ofDigits(int digits) {
        return Arrays.stream(values())
                .filter(level -> level.digits == digits)
                .findFirst()
                .orElseThrow();
    }
}
