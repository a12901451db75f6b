package org.sanji.exchange.release;

/** How many institutions of a county were open in a period, and of how many the reports of all of it are in or approved. */
record ReleaseCoverage(int expected, int reported, int approved) {

    static final ReleaseCoverage NONE = new ReleaseCoverage(0, 0, 0);
}
