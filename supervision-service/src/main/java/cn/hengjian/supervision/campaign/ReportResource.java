package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The report on a campaign to the county committee. */
@Path("campaigns/{id}/report")
@RunOnVirtualThread
@Tag(name = "campaigns")
public class ReportResource {

    private final ReportRepository reports;
    private final CurrentReader reader;

    ReportResource(ReportRepository reports, CurrentReader reader) {
        this.reports = reports;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.DISCIPLINE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(
            operationId = "getCampaignReport",
            summary =
                    "The report to the county committee: numbers, winds found, measures, units behind and why, in words")
    public ReportView get(@PathParam("id") UUID id) {
        return reports.require(id, reader.get());
    }
}
