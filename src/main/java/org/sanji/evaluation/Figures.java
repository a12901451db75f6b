package org.sanji.evaluation;

import java.util.List;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionLevel;
import org.sanji.standard.Window;

/** What scoring may ask about the region being evaluated. Every question is answered; absence is an answer. */
public interface Figures {

    /** The level of the region, which decides the clauses that speak to it. */
    RegionLevel level();

    /** The region's figure over the window that ends with the year. */
    FigureValue region(String measure, Window window, int year);

    /**
     * The figure of every institution of the tier in the region, open on 31 December of the year (or today, within the
     * year); those with nothing recorded are listed too.
     */
    List<ChildFigure> children(Tier tier, String measure, Window window, int year);

    /** All grants of this kind of recognition to the region, in any order, past ones and revoked ones included. */
    List<Grant> grants(String recognition);
}
