package org.sanji.rollup;

import java.time.LocalDate;
import java.time.YearMonth;

/** A run of months as the database stores them (202503), both ends included. */
record Months(int first, int last) {

    static final Months ALL = new Months(101, 999912);

    Months and(Months other) {
        return new Months(Math.min(first, other.first), Math.max(last, other.last));
    }

    LocalDate firstDay() {
        return YearMonth.of(first / 100, first % 100).atDay(1);
    }

    LocalDate lastDay() {
        return YearMonth.of(last / 100, last % 100).atEndOfMonth();
    }
}
