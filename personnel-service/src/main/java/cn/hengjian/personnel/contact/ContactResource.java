package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.contact.rules.ContactState;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Contact links. */
@Path("contact-links")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ORGANISATION,
    Roles.COUNTY_COMMITTEE,
    Roles.SUPERVISION_OFFICE,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR,
    Roles.CADRE
})
@Tag(
        name = "contacts",
        description = "Contact points and the five ones (SM-15, M03, M04): whom or what each leader contacts")
public class ContactResource {

    private final ContactService service;
    private final ContactRepository contacts;
    private final CurrentCaller caller;

    ContactResource(ContactService service, ContactRepository contacts, CurrentCaller caller) {
        this.service = service;
        this.contacts = contacts;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listContacts",
            summary =
                    "Links by number; of a leader, of a unit's subtree, of a type or state, or that wait for something")
    public Page<ContactView> list(
            @QueryParam("cadre") @Nullable String cadre,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("type") @Nullable String type,
            @QueryParam("state") @Nullable ContactState state,
            @QueryParam("waitsFor") @Nullable Task waitsFor,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return contacts.page(
                new ContactRepository.Filter(cadre, unit, type, state, waitsFor),
                PageRequest.of(limit, cursor),
                caller.get());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getContact", summary = "A link with what can be done with it")
    public ContactView get(@PathParam("id") UUID id) {
        return contacts.require(id, caller.get());
    }

    @GET
    @Path("{id}/holders")
    @Operation(operationId = "listContactHolders", summary = "Who held a link, the first one first")
    public List<HolderView> holders(@PathParam("id") UUID id) {
        return contacts.holders(id, caller.get());
    }

    @POST
    @RolesAllowed({Roles.ORGANISATION, Roles.UNIT_HR})
    @Idempotent
    @Operation(
            operationId = "assignContact",
            summary = "Assign a target to a leader; it may replace one that ended, which is then waited for no more")
    public RestResponse<ContactView> assign(@Valid @NotNull AssignContact command) {
        var assigned = service.assign(command, caller.get());
        return Created.at("contact-links/" + assigned.id(), assigned);
    }

    @POST
    @Path("{id}/acceptance")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(
            operationId = "acceptContact",
            summary = "Take a link up, as the leader it was assigned or handed over to")
    public ContactView accept(@PathParam("id") UUID id) {
        return service.accept(id, caller.get());
    }

    @POST
    @Path("{id}/handover")
    @RolesAllowed({Roles.ORGANISATION, Roles.UNIT_HR})
    @Idempotent
    @Operation(
            operationId = "handOverContact",
            summary = "Name the leader who is to take a link over; visits and problems stay with it")
    public ContactView handOver(@PathParam("id") UUID id, @Valid @NotNull HandOverContact command) {
        return service.handOver(id, command, caller.get());
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed({Roles.ORGANISATION, Roles.UNIT_HR})
    @Idempotent
    @Operation(
            operationId = "endContact",
            summary = "Say that a target is one no more, and why; a replacement is due from then on")
    public ContactView end(@PathParam("id") UUID id, @Valid @NotNull EndContact command) {
        return service.end(id, command, caller.get());
    }

    @POST
    @Path("{id}/waiver")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "waiveContactReplacement",
            summary = "Ask for no replacement of an ended link, and say why")
    public ContactView waive(@PathParam("id") UUID id, @Valid @NotNull GiveReason command) {
        return service.waive(id, command, caller.get());
    }

    @POST
    @Path("{id}/rating")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "rateContact",
            summary = "Rate a work contact point, as a demonstration point or otherwise")
    public ContactView rate(@PathParam("id") UUID id, @Valid @NotNull RateContact command) {
        return service.rate(id, command, caller.get());
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "cancelContact", summary = "Cancel a link that should never have been assigned")
    public ContactView cancel(@PathParam("id") UUID id, @Valid @NotNull GiveReason command) {
        return service.cancel(id, command, caller.get());
    }

    /** Not idempotent by key: the kept answer would hold the name in the clear. */
    @POST
    @Path("{id}/unmasking")
    @RolesAllowed({Roles.ORGANISATION, Roles.UNIT_HR, Roles.CADRE})
    @Operation(operationId = "unmaskContact", summary = "A private person's name in full, for a reason; audited")
    public RestResponse<UnmaskedContactView> unmask(@PathParam("id") UUID id, @Valid @NotNull UnmaskContact command) {
        return RestResponse.ResponseBuilder.ok(service.unmask(id, command, caller.get()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
