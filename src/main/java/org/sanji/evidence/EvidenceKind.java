package org.sanji.evidence;

/** What a piece of evidence is. Labels are in the code list {@code evidence-kind}. */
public enum EvidenceKind {
    FILE,
    LINK
}
