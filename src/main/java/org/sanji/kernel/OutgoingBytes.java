package org.sanji.kernel;

import java.io.InputStream;

/**
 * A body that is sent block by block, each when the one before it is on its way: a slow reader keeps one block in memory,
 * not the whole. It is closed when it is sent.
 *
 * @param length how many bytes there are
 */
public record OutgoingBytes(InputStream bytes, long length) {}
