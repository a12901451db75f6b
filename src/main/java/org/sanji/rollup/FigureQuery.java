package org.sanji.rollup;

import java.util.List;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;

/** Which figures are wanted: some measures of all regions of one level under a region, in a period. */
public record FigureQuery(RegionCode under, RegionLevel level, Period period, List<Measure> measures) {}
