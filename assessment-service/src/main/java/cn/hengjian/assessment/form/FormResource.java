package cn.hengjian.assessment.form;

import cn.hengjian.platform.document.Download;
import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The registration form on paper. */
@Path("appraisals/{id}/form")
@RunOnVirtualThread
@Tag(
        name = "annual-appraisal",
        description = "SM-8: from the self-summary over review, quota and publicity to the file")
public class FormResource {

    private final FormService service;
    private final CurrentCaller caller;

    FormResource(FormService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Produces(PrintedDocument.MEDIA_TYPE)
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.UNIT_HR, Roles.CADRE})
    @Operation(
            operationId = "printAppraisalForm",
            summary = "The registration form (年度考核登记表) as PDF, once the grade is final; a cadre's own after service")
    public RestResponse<byte[]> print(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return Download.of(service.print(id, caller.get(), Text.negotiate(language)));
    }
}
