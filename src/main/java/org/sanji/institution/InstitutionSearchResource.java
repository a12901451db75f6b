package org.sanji.institution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanji.kernel.PageView;

/** The networks of all counties the caller may see, by name. */
@Path("/v1/institutions")
@RunOnVirtualThread
@Tag(name = "Institutions")
public class InstitutionSearchResource {

    private final InstitutionSearchService service;

    InstitutionSearchResource(InstitutionSearchService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "searchInstitutions",
            summary = "Institutions by part of their name, in all counties the caller may see",
            description =
                    "By county. Names are those of today; closed institutions are found too. Whoever acts for a city or a"
                            + " province sees the counties in it, whoever acts in a county sees that county.")
    public PageView<FoundInstitution> search(@BeanParam InstitutionSearchFilter filter) {
        return service.page(filter);
    }
}
