package org.sanji.capture.facility;

/** What a facility is for. Labels are in the code list {@code facility-kind}. */
public enum FacilityKind {
    CLASSROOM,
    OFFICE,
    MULTIPURPOSE_ROOM,
    READING_ROOM,
    DIGITAL_LEARNING_ROOM,
    FIXED_PLACE,
    BOOK_CORNER,
    PARTNER_VENUE,
    OTHER
}
