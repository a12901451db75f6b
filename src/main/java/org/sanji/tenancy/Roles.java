package org.sanji.tenancy;

/** The roles of design §2. A role counts only inside the region of the caller's token. */
public final class Roles {

    /** Opens counties and keeps the network of institutions. */
    public static final String PLATFORM_ADMIN = "platform-admin";

    /** Records, corrects and approves everything in a county, and applies for evaluations. */
    public static final String COUNTY_ADMIN = "county-admin";

    /** Records what happened in the institutions of its region. */
    public static final String EDITOR = "editor";

    /** Reads what is recorded in its region. */
    public static final String VIEWER = "viewer";

    /** City or province: applications, evidence and figures of its region; no personal rows. */
    public static final String REVIEWER = "reviewer";

    /** A machine of a province: releases and figures only. */
    public static final String PULLER = "puller";

    /** Reads the audit trail only. */
    public static final String AUDITOR = "auditor";

    /** A machine of a learning platform: pushes online learning of its region, and reads what it pushed. */
    public static final String LEARNING_PLATFORM = "learning-platform";

    private Roles() {}
}
