package cn.hengjian.supervision.course;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.security.Roles;
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
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The courses of units through campaigns. */
@Path("campaign-courses/{id}")
@RunOnVirtualThread
@Tag(name = "campaigns")
public class CourseResource {

    private final CourseService courses;
    private final DraftService drafts;
    private final CourseViewRepository views;
    private final CurrentReader reader;

    CourseResource(CourseService courses, DraftService drafts, CourseViewRepository views, CurrentReader reader) {
        this.courses = courses;
        this.drafts = drafts;
        this.views = views;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({
        Roles.SUPERVISION_OFFICE,
        Roles.DISCIPLINE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(
            operationId = "getCourse",
            summary = "A unit's course in a campaign: stage, what its gate asks for, papers, head, history")
    public CourseView get(@PathParam("id") UUID id) {
        return views.require(id, reader.get());
    }

    @GET
    @Path("evidence/{file}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({
        Roles.SUPERVISION_OFFICE,
        Roles.DISCIPLINE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(operationId = "getCourseEvidence", summary = "A file of the unit's papers; its reading is written down")
    public RestResponse<InputStream> evidence(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        return views.open(id, file, reader.get()).download();
    }

    @POST
    @Path("head")
    @Idempotent
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.UNIT_LEADER, Roles.UNIT_HR})
    @Operation(
            operationId = "nameAccountableHead",
            summary = "Name the one accountable head (第一责任人) of the unit, or replace him or her with a reason")
    public CourseView nameHead(@PathParam("id") UUID id, @Valid @NotNull NameHead command) {
        return courses.nameHead(id, command, reader.get());
    }

    @POST
    @Path("draft")
    @Idempotent
    @RolesAllowed({Roles.UNIT_LEADER, Roles.UNIT_HR})
    @Operation(
            operationId = "draftPaper",
            summary = "Write what the gate ahead asks for; replaces an earlier draft until it is signed")
    public CourseView draft(@PathParam("id") UUID id, @Valid @NotNull DraftPaper command) {
        return drafts.draft(id, command, reader.get());
    }

    @POST
    @Path("signature")
    @Idempotent
    @RolesAllowed(Roles.UNIT_LEADER)
    @Operation(
            operationId = "signPaper",
            summary = "The accountable head signs the paper, which submits it; late is escalated first")
    public CourseView sign(@PathParam("id") UUID id) {
        return courses.sign(id, reader.get());
    }

    @POST
    @Path("return")
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "returnPaper", summary = "Give the paper back with the reason; the gate stays shut")
    public CourseView giveBack(@PathParam("id") UUID id, @Valid @NotNull ReturnPaper command) {
        return courses.giveBack(id, command, reader.get());
    }

    @POST
    @Path("passage")
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "passGate", summary = "Let the unit through the gate to the next stage")
    public CourseView pass(@PathParam("id") UUID id) {
        return courses.pass(id, reader.get());
    }
}
