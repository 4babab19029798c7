package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.rectification.rules.OrderState;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Rectification orders. */
@Path("rectification-orders")
@RunOnVirtualThread
@Tag(name = "rectification", description = "Rectification orders, recheck and effect check")
public class OrderResource {

    private final OrderService orders;
    private final CheckService checks;
    private final OrderViewRepository views;
    private final CurrentReader reader;

    OrderResource(OrderService orders, CheckService checks, OrderViewRepository views, CurrentReader reader) {
        this.orders = orders;
        this.checks = checks;
        this.views = views;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({
        Roles.SUPERVISION_OFFICE,
        Roles.INSPECTOR,
        Roles.DISCIPLINE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(operationId = "listOrders", summary = "Orders, the newest first; unit = a subtree, wind = W1 or W1.2")
    public Page<OrderSummary> list(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("state") @Nullable OrderState state,
            @QueryParam("wind") @Nullable String wind,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return views.list(new OrderFilter(unit, state, wind, overdue), PageRequest.of(limit, cursor), reader.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.SUPERVISION_OFFICE,
        Roles.INSPECTOR,
        Roles.DISCIPLINE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(operationId = "getOrder", summary = "An order with its deadline, history and what may be done now")
    public OrderView get(@PathParam("id") UUID id) {
        return views.require(id, reader.get());
    }

    @POST
    @Path("{id}/start")
    @Idempotent
    @RolesAllowed({Roles.UNIT_LEADER, Roles.UNIT_HR})
    @Operation(operationId = "startRectification", summary = "The unit starts to put things right")
    public OrderView start(@PathParam("id") UUID id) {
        return orders.start(id, reader.get());
    }

    @POST
    @Path("{id}/submission")
    @Idempotent
    @RolesAllowed({Roles.UNIT_LEADER, Roles.UNIT_HR})
    @Operation(operationId = "submitEvidence", summary = "The unit submits its evidence; late is escalated first")
    public OrderView submit(@PathParam("id") UUID id, @Valid @NotNull SubmitEvidence command) {
        return orders.submit(id, command, reader.get());
    }

    @POST
    @Path("{id}/extension")
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "extendOrder", summary = "The issuer gives more time, once")
    public OrderView extend(@PathParam("id") UUID id, @Valid @NotNull ExtendOrder command) {
        return orders.extend(id, command, reader.get());
    }

    @POST
    @Path("{id}/recheck")
    @Idempotent
    @RolesAllowed(Roles.INSPECTOR)
    @Operation(
            operationId = "recheckOrder",
            summary = "An inspector who had no part in it checks what the unit did (复查)")
    public OrderView recheck(@PathParam("id") UUID id, @Valid @NotNull CheckOrder command) {
        return checks.recheck(id, command, reader.get());
    }

    @POST
    @Path("{id}/effect-check")
    @Idempotent
    @RolesAllowed(Roles.INSPECTOR)
    @Operation(
            operationId = "checkEffect",
            summary = "An inspector who had no part in it checks whether it stayed right (MAJOR findings)")
    public OrderView checkEffect(@PathParam("id") UUID id, @Valid @NotNull CheckOrder command) {
        return checks.checkEffect(id, command, reader.get());
    }

    @GET
    @Path("{id}/evidence/{file}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({
        Roles.SUPERVISION_OFFICE,
        Roles.INSPECTOR,
        Roles.DISCIPLINE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(operationId = "getOrderEvidence", summary = "A file of a submission or of a check")
    public RestResponse<InputStream> evidence(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        return orders.openEvidence(id, file, reader.get()).download();
    }
}
