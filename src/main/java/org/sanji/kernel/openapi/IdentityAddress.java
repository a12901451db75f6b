package org.sanji.kernel.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The served document names the identity server of this deployment; the committed one that of a developer's machine. */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class IdentityAddress implements OASFilter {

    private static final String KEYCLOAK = "/protocol/openid-connect/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        String issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.token.issuer", String.class);
        var schemes = document.getComponents().getSecuritySchemes();
        schemes.get("openIdConnect").setOpenIdConnectUrl(issuer + "/.well-known/openid-configuration");
        schemes.get("signIn")
                .getFlows()
                .getAuthorizationCode()
                .authorizationUrl(issuer + KEYCLOAK + "auth")
                .tokenUrl(issuer + KEYCLOAK + "token")
                .refreshUrl(issuer + KEYCLOAK + "token");
    }
}
