package cn.hengjian.personnel.form;

import cn.hengjian.platform.document.Download;
import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The cadre appointment approval form 干部任免审批表. */
@Path("cadres/{id}/appointment-form")
@RunOnVirtualThread
@RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU})
@Tag(name = "appointment forms", description = "The cadre appointment approval form (干部任免审批表, lrmx)")
public class FormResource {

    private final FormService forms;
    private final FormPapers papers;
    private final CurrentCaller caller;

    FormResource(FormService forms, FormPapers papers, CurrentCaller caller) {
        this.forms = forms;
        this.papers = papers;
        this.caller = caller;
    }

    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.UNIT_HR})
    @Operation(
            operationId = "importAppointmentForm",
            summary = "Take an lrmx file in: what the file lacks is entered, everything else kept, doubts are named")
    public FormImportView take(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            InputStream body) {
        return forms.take(id, FormService.receive(body), caller.get(), Text.negotiate(language));
    }

    @GET
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "exportAppointmentForm",
            summary = "The form as lrmx, with the citizen id in full; audited")
    public RestResponse<byte[]> give(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return RestResponse.ResponseBuilder.ok(
                        LrmxWriter.write(forms.give(id, "LRMX", caller.get(), Text.negotiate(language))))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"form.lrmx\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("print")
    @Produces(PrintedDocument.MEDIA_TYPE)
    @Operation(operationId = "printAppointmentForm", summary = "The form as PDF; audited")
    public RestResponse<byte[]> print(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return Download.of(papers.print(id, caller.get(), Text.negotiate(language)));
    }
}
