package org.sanji.kernel;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps every body but those of {@link LargeBody} operations to one mebibyte: it is one item, and it is read whole. The
 * server's own limit is the same for all paths, so it must be as large as the largest file.
 */
public class BodyLimit {

    private static final long MOST_BYTES = 1 << 20;

    /** Before who calls is asked, as the server's own limit would be. */
    @ServerRequestFilter(priority = 500)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null || resource.getResourceMethod().isAnnotationPresent(LargeBody.class)) {
            return;
        }
        if (announced(request) > MOST_BYTES) {
            throw ProblemException.of(ProblemType.BODY_TOO_LARGE);
        }
        if (request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null && request.hasEntity()) {
            request.setEntityStream(counted(request.getEntityStream()));
        }
    }

    /** A body of unknown length is counted while it is read; the server's own count would answer without a problem. */
    private static InputStream counted(InputStream body) {
        return new FilterInputStream(body) {
            private long left = MOST_BYTES;

            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] block, int from, int length) throws IOException {
                int read = super.read(block, from, length);
                count(Math.max(read, 0));
                return read;
            }

            private void count(int bytes) {
                left -= bytes;
                if (left < 0) {
                    throw ProblemException.of(ProblemType.BODY_TOO_LARGE);
                }
            }
        };
    }

    /** What the header says; the server has refused what is no number. */
    private static long announced(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length.strip());
    }
}
