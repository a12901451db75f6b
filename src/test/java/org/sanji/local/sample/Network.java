package org.sanji.local.sample;

import java.util.List;

/** The institutions of a county: a college, a school for every town, a station for every village. */
record Network(String county, Place college, List<Town> towns) {

    /** The name of the county. */
    String where() {
        return college.where();
    }
}
