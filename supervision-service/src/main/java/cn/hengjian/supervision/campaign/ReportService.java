package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.supervision.paper.OfficialPapers;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Prints the report to the county committee, as of the day on which it is printed. */
@ApplicationScoped
class ReportService {

    private static final Text TITLE = new Text("关于“%s”开展情况的报告", "Report on “%s”");

    private final ReportRepository reports;
    private final OfficialPapers papers;

    ReportService(ReportRepository reports, OfficialPapers papers) {
        this.reports = reports;
        this.papers = papers;
    }

    PrintedDocument print(UUID id, Reader reader) {
        var report = reports.require(id, reader);
        return papers.print(
                new CampaignReport(report),
                OfficialPapers.issued(
                        TITLE.with(report.title()), report.number(), OfficialPapers.INTERNAL, report.asOf()),
                reader,
                "campaign",
                id);
    }
}
