package org.sanji.evidence;

import java.nio.file.Path;

/**
 * An upload as it lies on the disk, before anybody knows whether it will be kept.
 *
 * @param digest SHA-256 in hexadecimal, reckoned while it came
 * @param size bytes
 */
public record ReceivedFile(Path path, String digest, long size) {}
