package org.sanji.capture.research;

/** What kind of research it was (S1 12; S2 (八), (十)). Labels are in the code list {@code research-kind}. */
public enum ResearchKind {
    RESEARCH_PROJECT,
    EXPERIMENT,
    SUMMARY,
    PROMOTED_PRACTICE
}
