package org.sanji.exchange.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** Who is told of what happens in a county. */
@Path("/v1/counties/{county}/webhook-subscriptions")
@RunOnVirtualThread
@Tag(name = "Webhooks")
public class CountyWebhookResource {

    private final WebhookSubscriptionService service;
    private final WebhookSecrets secrets;
    private final IdempotentWrites writes;

    CountyWebhookResource(WebhookSubscriptionService service, WebhookSecrets secrets, IdempotentWrites writes) {
        this.service = service;
        this.secrets = secrets;
        this.writes = writes;
    }

    @GET
    @RolesAllowed(Roles.COUNTY_ADMIN)
    @Operation(operationId = "listCountyWebhookSubscriptions", summary = "Who is told of what happens in a county")
    public PageView<WebhookSubscriptionView> list(@BeanParam PageQuery page) {
        return service.page(service.county(), page);
    }

    @POST
    @RolesAllowed(Roles.COUNTY_ADMIN)
    @Operation(
            operationId = "createCountyWebhookSubscription",
            summary = "Be told of what happens in a county",
            description = "The answer shows the secret its deliveries are signed with, once.")
    public RestResponse<CreatedWebhookSubscriptionView> create(WebhookSubscriptionRequest request) {
        RestResponse<WebhookSubscriptionView> made = writes.created(
                request, WebhookSubscriptionView.class, () -> service.subscribe(service.county(), request));
        // Not in what is stored to be answered again: the secret is derived anew each time.
        var answer = RestResponse.ResponseBuilder.create(
                RestResponse.Status.CREATED,
                CreatedWebhookSubscriptionView.of(
                        made.getEntity(), secrets.shown(made.getEntity().id())));
        made.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.COUNTY_ADMIN)
    @Operation(operationId = "getCountyWebhookSubscription", summary = "One subscription of a county")
    public WebhookSubscriptionView get(@PathParam("id") UUID id) {
        return service.get(service.county(), id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.COUNTY_ADMIN)
    @Operation(
            operationId = "replaceCountyWebhookSubscription",
            summary = "Change where a subscription of a county is sent, and of what; its secret stays")
    public WebhookSubscriptionView replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            WebhookSubscriptionRequest request) {
        return service.replace(service.county(), id, ifMatch, request);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.COUNTY_ADMIN)
    @Operation(operationId = "removeCountyWebhookSubscription", summary = "End a subscription of a county, and its log")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(service.county(), id, ifMatch);
    }

    @POST
    @Path("/{id}/resumption")
    @RolesAllowed(Roles.COUNTY_ADMIN)
    @Operation(
            operationId = "resumeCountyWebhookSubscription",
            summary = "Serve a paused subscription of a county again",
            description = "What it did not get meanwhile is sent now.")
    public WebhookSubscriptionView resume(@PathParam("id") UUID id) {
        return writes.done(Map.of(), WebhookSubscriptionView.class, () -> service.resume(service.county(), id));
    }

    @GET
    @Path("/{id}/deliveries")
    @RolesAllowed(Roles.COUNTY_ADMIN)
    @Operation(
            operationId = "listCountyWebhookDeliveries",
            summary = "What a subscription of a county was told, or is to be, in the order it happened")
    public PageView<WebhookDeliveryView> deliveries(
            @PathParam("id") UUID id, @BeanParam WebhookDeliveryFilter filter, @BeanParam PageQuery page) {
        return service.deliveries(service.county(), id, filter, page);
    }

    @POST
    @Path("/{id}/deliveries/{delivery}/redelivery")
    @RolesAllowed(Roles.COUNTY_ADMIN)
    @Operation(
            operationId = "redeliverCountyWebhook",
            summary = "Tell a subscription of a county once more, whatever came of it before")
    public WebhookDeliveryView redeliver(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return writes.done(
                Map.of(), WebhookDeliveryView.class, () -> service.redeliver(service.county(), id, delivery));
    }
}
