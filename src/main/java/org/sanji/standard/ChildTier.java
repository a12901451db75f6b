package org.sanji.standard;

/** The institutions under a town or county over which a rule may say "every" or "this share of". */
public enum ChildTier {
    TOWNSHIP_SCHOOL,
    VILLAGE_STATION
}
