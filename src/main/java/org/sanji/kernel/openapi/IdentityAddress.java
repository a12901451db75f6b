package org.sanji.kernel.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The served document names the identity server of this deployment; the committed one that of a developer's machine. */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class IdentityAddress implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        String issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.token.issuer", String.class);
        document.getComponents()
                .getSecuritySchemes()
                .get("openIdConnect")
                .setOpenIdConnectUrl(issuer + "/.well-known/openid-configuration");
    }
}
