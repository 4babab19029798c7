package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.document.Download;
import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The report on a campaign to the county committee. */
@Path("campaigns/{id}/report")
@RunOnVirtualThread
@Tag(name = "campaigns")
public class ReportResource {

    private final ReportRepository reports;
    private final ReportService printing;
    private final CurrentReader reader;

    ReportResource(ReportRepository reports, ReportService printing, CurrentReader reader) {
        this.reports = reports;
        this.printing = printing;
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

    @GET
    @Path("paper")
    @Produces(PrintedDocument.MEDIA_TYPE)
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.DISCIPLINE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(
            operationId = "printCampaignReport",
            summary = "The report to the county committee as PDF, as of today; printing is noted")
    public RestResponse<byte[]> print(@PathParam("id") UUID id) {
        return Download.of(printing.print(id, reader.get()));
    }
}
