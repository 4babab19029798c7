package cn.hengjian.supervision.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The report to the county committee on paper. */
@CheckedTemplate(basePath = "campaign")
record CampaignReport(ReportView report) implements TemplateInstance {

    @Override
    public String toString() {
        return "CampaignReport[" + report.number() + "]";
    }
}
