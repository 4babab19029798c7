package cn.hengjian.personnel.talk;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The objection to a talk. */
@Path("talks/{id}")
@RunOnVirtualThread
@Tag(name = "talks")
public class TalkObjectionResource {

    private final ObjectionService objections;
    private final CurrentCaller caller;

    TalkObjectionResource(ObjectionService objections, CurrentCaller caller) {
        this.objections = objections;
        this.caller = caller;
    }

    @POST
    @Path("objection")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(
            operationId = "objectToTalk",
            summary = "The cadre objects to the talk in writing, once; the effects continue")
    public TalkView object(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return objections.object(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("objection/answer")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Idempotent
    @Operation(
            operationId = "answerTalkObjection",
            summary =
                    "Answer the objection, by another than those who had a part in it (G2): the talk stands, or is revoked and its effects end")
    public TalkView answer(
            @PathParam("id") UUID id,
            @Valid @NotNull AnswerObjection command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return objections.answer(id, command, caller.get(), Text.negotiate(language));
    }
}
