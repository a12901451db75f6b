package org.sanji.exchange.feed;

/** What a change is of. Labels: code list {@code change-kind}. */
public enum ChangeKind {
    FIGURES,
    INSTITUTION,
    REGION
}
