package cn.hengjian.assessment.form;

import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.document.Documents;
import cn.hengjian.platform.document.Letterhead;
import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Prints registration forms; each printing is on the record. */
@ApplicationScoped
class FormService {

    private final FormRepository repository;
    private final Documents documents;
    private final Audit audit;

    FormService(FormRepository repository, Documents documents, Audit audit) {
        this.repository = repository;
        this.documents = documents;
        this.audit = audit;
    }

    PrintedDocument print(UUID appraisal, Caller caller, Locale locale) {
        var content = repository.require(appraisal, caller);
        var form = content.form();
        if (form == null) {
            throw new ProblemException(
                    WorkflowProblem.GUARD_MISSING,
                    new Text("等次确定后方可打印登记表", "The form is printed once the grade is final"));
        }
        audit.record(caller, "form-printed", "appraisal", appraisal.toString(), Map.of());
        return documents.print(
                form,
                new Letterhead(
                        title(content.appliesTo()), content.number(), new Text("内部", "Internal"), null, content.date()),
                locale);
    }

    private static Text title(AppliesTo appliesTo) {
        return switch (appliesTo) {
            case LEADER, GENERAL ->
                new Text("公务员年度考核登记表", "Registration form of the annual appraisal of civil servants");
            case PI ->
                new Text(
                        "事业单位工作人员年度考核登记表", "Registration form of the annual appraisal of staff of public institutions");
        };
    }
}
