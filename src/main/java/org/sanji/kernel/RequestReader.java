package org.sanji.kernel;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads every JSON body of this API with {@link RequestBodies}. */
@Provider
@Priority(1)
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
public class RequestReader implements MessageBodyReader<Object> {

    private final RequestBodies bodies;

    RequestReader(RequestBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readAllBytes();
        Class<?> wanted = type;
        return wanted == MergePatch.class ? MergePatch.of(bodies.tree(bytes)) : bodies.read(bytes, wanted);
    }
}
