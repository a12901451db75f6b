package org.sanji.evaluation;

/** The figure of one institution under the region. */
public record ChildFigure(InstitutionName institution, FigureValue figure) {}
