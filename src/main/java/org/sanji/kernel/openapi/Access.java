package org.sanji.kernel.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;

/** Who may call an operation: by one of three ways to get the same token, or without any on purpose. */
final class Access {

    private Access() {}

    static void apply(Operation operation, Endpoint endpoint) {
        if (endpoint.open()) {
            operation.setSecurity(List.of());
            return;
        }
        operation.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme("signIn", List.of("openid")),
                OASFactory.createSecurityRequirement().addScheme("openIdConnect", List.of()),
                OASFactory.createSecurityRequirement().addScheme("bearer", List.of())));
        if (!endpoint.roles().isEmpty()) {
            operation.addExtension("x-roles", endpoint.roles());
        }
    }
}
