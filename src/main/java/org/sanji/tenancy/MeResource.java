package org.sanji.tenancy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanji.kernel.RegionCode;

/** Who the caller is and what it may do. */
@Path("/v1/me")
@RunOnVirtualThread
@Tag(name = "Reference")
public class MeResource {

    private final CurrentRequest current;

    MeResource(CurrentRequest current) {
        this.current = current;
    }

    /** The caller as the token says. */
    @Schema(name = "Me")
    public record MeView(
            @Schema(description = "Stable identity of the caller", examples = "6a1f4a0e-2f0b-4d43-9d57-0a6f4d8f2d10")
            String id,

            @Schema(examples = "王敏 (wujin-admin)") String name,
            @Schema(examples = "[\"county-admin\"]") List<String> roles,

            @Schema(description = "The region the roles count in")
            RegionCode region) {}

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "getMe", summary = "The caller, its roles and its region")
    public MeView get() {
        Caller caller = current.caller();
        List<String> roles = Roles.ALL.stream().filter(caller::has).toList();
        return new MeView(caller.id(), caller.name(), roles, caller.region());
    }
}
