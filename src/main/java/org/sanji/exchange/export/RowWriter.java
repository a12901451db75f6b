package org.sanji.exchange.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Writes rows into a file, one after the other. Closing it makes the file whole. */
interface RowWriter extends AutoCloseable {

    void write(ObjectNode row) throws IOException;

    /** Lets go of what is in memory. */
    void flush() throws IOException;

    @Override
    void close() throws IOException;
}
