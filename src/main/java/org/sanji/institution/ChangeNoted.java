package org.sanji.institution;

/** Something was noted that others may want to hear of; told once its transaction has committed. */
public record ChangeNoted(String county) {}
