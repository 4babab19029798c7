package cn.hengjian.personnel.photo;

import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The photo of a cadre. */
@Path("cadres/{id}/photo")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ORGANISATION,
    Roles.HR_BUREAU,
    Roles.COUNTY_COMMITTEE,
    Roles.DISCIPLINE,
    Roles.SUPERVISION_OFFICE,
    Roles.ASSESSMENT_COMMITTEE,
    Roles.INSPECTOR,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR,
    Roles.CADRE
})
@Tag(name = "cadres")
public class PhotoResource {

    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";

    private final PhotoService photos;
    private final CurrentCaller caller;

    PhotoResource(PhotoService photos, CurrentCaller caller) {
        this.photos = photos;
        this.caller = caller;
    }

    @GET
    @Produces(JPEG)
    @Operation(operationId = "getCadrePhoto", summary = "The photo as JPEG; reading it is audited")
    public RestResponse<byte[]> get(@PathParam("id") UUID id, @Context Request request) {
        return PhotoAnswer.of(photos.show(id, caller.get()), request);
    }

    @POST
    @Consumes({JPEG, PNG})
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.UNIT_HR})
    @Operation(
            operationId = "setCadrePhoto",
            summary = "Set the photo, in the place of any before; only the picture is kept, nothing else in the file")
    public PhotoView set(@PathParam("id") UUID id, InputStream body) {
        return photos.keep(id, PhotoService.receive(body), caller.get());
    }

    @DELETE
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.UNIT_HR})
    @Operation(operationId = "removeCadrePhoto", summary = "Remove the photo")
    public void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) ExpectedVersion expected) {
        photos.remove(id, expected, caller.get());
    }
}
