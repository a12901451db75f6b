package org.sanji.capture;

/** The level of whoever organised, published or granted something. Labels: code list {@code administrative-level}. */
public enum AdministrativeLevel {
    NATIONAL,
    PROVINCIAL,
    MUNICIPAL,
    COUNTY,
    TOWNSHIP,
    VILLAGE
}
