package org.sanji.standard;

/** What a standard evaluates. */
public enum Subject {
    /** A region, with everything recorded in it (S1). */
    REGION,
    /** One institution, with what it recorded itself; its tier stands for the level of the region it serves (S2). */
    INSTITUTION
}
