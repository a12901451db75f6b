package org.sanji.capture.facility;

/** Whose venue it is that an institution may use (S2 (五)). Labels are in the code list {@code partner-venue-kind}. */
public enum PartnerVenueKind {
    LIBRARY,
    ART_GALLERY,
    MUSEUM,
    SCIENCE_MUSEUM,
    PARTY_SERVICE_CENTRE,
    SCHOOL,
    RURAL_READING_ROOM,
    VILLAGE_CULTURE_HALL,
    OTHER
}
