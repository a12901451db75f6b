package org.sanji.kernel.openapi;

import static org.sanji.kernel.openapi.OpenApiContract.reference;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.sanji.kernel.MergePatch;

/**
 * The bodies of merge patches: the properties of the request, none of them required. Null clears, so only what a request
 * may leave out may be null.
 */
final class Patches {

    private final OpenAPI document;

    Patches(OpenAPI document) {
        this.document = document;
    }

    void apply() {
        ReachableSchemas.operations(document)
                .filter(operation -> operation.getRequestBody() != null)
                .map(operation -> operation.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE))
                .forEach(content -> {
                    if (content != null) {
                        replace(content);
                    }
                });
    }

    private void replace(MediaType content) {
        String request =
                content.getSchema().getRef().substring(reference("schemas", "").length());
        String patch = request.replaceFirst("(Request|Change)$", "") + "Patch";
        Schema whole = document.getComponents().getSchemas().get(request);
        document.getComponents()
                .addSchema(
                        patch,
                        OASFactory.createSchema()
                                .type(whole.getType())
                                .description("JSON Merge Patch (RFC 7396): what is absent stays, null clears")
                                .properties(whole.getProperties())
                                .additionalPropertiesBoolean(false));
        content.setSchema(OASFactory.createSchema().ref(reference("schemas", patch)));
    }
}
