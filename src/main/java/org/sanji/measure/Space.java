package org.sanji.measure;

/** How a figure adds up the tree (domain §5). */
public enum Space {
    /** The sum of the parts. */
    SUM,
    /** The smallest of the parts that have a value. */
    MIN,
    /** The largest of the parts that have a value. */
    MAX,
    /** People or things, each counted once at every level of a county; above the county, the sum of the counties. */
    DISTINCT,
    /** The sum of the numerators over the sum of the denominators. */
    RATIO,
    /** What the region states of itself; where it states nothing, the sum of what its parts state. */
    STATED_OR_SUM
}
