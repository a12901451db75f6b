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
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** Who is told of what happens in a city or province, and in the counties under it. */
@Path("/v1/regions/{code}/webhook-subscriptions")
@RunOnVirtualThread
@Tag(name = "Webhooks")
public class RegionWebhookResource {

    private final WebhookSubscriptionService service;
    private final WebhookSecrets secrets;
    private final IdempotentWrites writes;

    RegionWebhookResource(WebhookSubscriptionService service, WebhookSecrets secrets, IdempotentWrites writes) {
        this.service = service;
        this.secrets = secrets;
        this.writes = writes;
    }

    @GET
    @RolesAllowed({Roles.REVIEWER, Roles.PULLER})
    @Operation(
            operationId = "listRegionWebhookSubscriptions",
            summary = "Who is told of what happens in a city or province")
    public PageView<WebhookSubscriptionView> list(@PathParam("code") RegionCode code, @BeanParam PageQuery page) {
        return service.page(service.region(code), page);
    }

    @POST
    @RolesAllowed({Roles.REVIEWER, Roles.PULLER})
    @Operation(
            operationId = "createRegionWebhookSubscription",
            summary = "Be told of what happens in a city or province",
            description = "The answer shows the secret its deliveries are signed with, once.")
    public RestResponse<CreatedWebhookSubscriptionView> create(
            @PathParam("code") RegionCode code, WebhookSubscriptionRequest request) {
        RestResponse<WebhookSubscriptionView> made = writes.created(
                request, WebhookSubscriptionView.class, () -> service.subscribe(service.region(code), request));
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
    @RolesAllowed({Roles.REVIEWER, Roles.PULLER})
    @Operation(operationId = "getRegionWebhookSubscription", summary = "One subscription of a city or province")
    public WebhookSubscriptionView get(@PathParam("code") RegionCode code, @PathParam("id") UUID id) {
        return service.get(service.region(code), id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.REVIEWER, Roles.PULLER})
    @Operation(
            operationId = "replaceRegionWebhookSubscription",
            summary = "Change where a subscription of a city or province is sent, and of what; its secret stays")
    public WebhookSubscriptionView replace(
            @PathParam("code") RegionCode code,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            WebhookSubscriptionRequest request) {
        return service.replace(service.region(code), id, ifMatch, request);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.REVIEWER, Roles.PULLER})
    @Operation(
            operationId = "removeRegionWebhookSubscription",
            summary = "End a subscription of a city or province, and its log")
    public void remove(
            @PathParam("code") RegionCode code,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(service.region(code), id, ifMatch);
    }

    @POST
    @Path("/{id}/resumption")
    @RolesAllowed({Roles.REVIEWER, Roles.PULLER})
    @Operation(
            operationId = "resumeRegionWebhookSubscription",
            summary = "Serve a paused subscription of a city or province again",
            description = "What it did not get meanwhile is sent now.")
    public WebhookSubscriptionView resume(@PathParam("code") RegionCode code, @PathParam("id") UUID id) {
        return writes.done(Map.of(), WebhookSubscriptionView.class, () -> service.resume(service.region(code), id));
    }

    @GET
    @Path("/{id}/deliveries")
    @RolesAllowed({Roles.REVIEWER, Roles.PULLER})
    @Operation(
            operationId = "listRegionWebhookDeliveries",
            summary = "What a subscription of a city or province was told, or is to be, in the order it happened")
    public PageView<WebhookDeliveryView> deliveries(
            @PathParam("code") RegionCode code,
            @PathParam("id") UUID id,
            @BeanParam WebhookDeliveryFilter filter,
            @BeanParam PageQuery page) {
        return service.deliveries(service.region(code), id, filter, page);
    }

    @POST
    @Path("/{id}/deliveries/{delivery}/redelivery")
    @RolesAllowed({Roles.REVIEWER, Roles.PULLER})
    @Operation(
            operationId = "redeliverRegionWebhook",
            summary = "Tell a subscription of a city or province once more, whatever came of it before")
    public WebhookDeliveryView redeliver(
            @PathParam("code") RegionCode code, @PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return writes.done(
                Map.of(), WebhookDeliveryView.class, () -> service.redeliver(service.region(code), id, delivery));
    }
}
