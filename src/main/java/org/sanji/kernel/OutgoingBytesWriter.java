package org.sanji.kernel;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends {@link OutgoingBytes}. The writer of streams that comes with the server asks whether the socket is full before the
 * event loop has seen the block before: many files at once are then in memory whole.
 */
@Provider
public class OutgoingBytesWriter implements ServerMessageBodyWriter<OutgoingBytes> {

    private static final int BLOCK_BYTES = 1 << 16;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType media) {
        return type == OutgoingBytes.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return type == OutgoingBytes.class;
    }

    @Override
    public void writeResponse(OutgoingBytes body, Type genericType, ServerRequestContext context) throws IOException {
        ServerHttpResponse response = context.serverResponse();
        // The server asks for it before it takes the headers of the answer.
        response.setResponseHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
        try (InputStream bytes = body.bytes()) {
            byte[] block = new byte[BLOCK_BYTES];
            for (int read = bytes.readNBytes(block, 0, BLOCK_BYTES);
                    read > 0;
                    read = bytes.readNBytes(block, 0, BLOCK_BYTES)) {
                byte[] full = read == BLOCK_BYTES ? block : Arrays.copyOf(block, read);
                response.write(full).toCompletableFuture().join();
            }
            response.end();
        } catch (CompletionException gone) {
            throw new IOException("The reader is gone", gone);
        } catch (IOException | RuntimeException broken) {
            if (response.headWritten()) {
                // Too late for a problem document: the reader must see that it has not got all.
                response.reset();
            }
            throw broken;
        }
    }

    @Override
    public void writeTo(
            OutgoingBytes body,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        try (InputStream bytes = body.bytes()) {
            bytes.transferTo(out);
        }
    }
}
