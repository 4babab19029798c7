package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The types of contact links. */
@Path("contact-types")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ORGANISATION,
    Roles.COUNTY_COMMITTEE,
    Roles.SUPERVISION_OFFICE,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR,
    Roles.CADRE
})
@Tag(name = "contacts")
public class ContactTypeResource {

    private final Terms terms;

    ContactTypeResource(Terms terms) {
        this.terms = terms;
    }

    @GET
    @Operation(operationId = "listContactTypes", summary = "The types in force: the work point, then the five ones")
    public List<ContactTypeView> list(@HeaderParam("Accept-Language") @Nullable String language) {
        return new ContactPolicy(terms.inForce()).views(Text.negotiate(language));
    }
}
