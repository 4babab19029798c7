package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.appeal.rules.AppealFacts.Stage;
import cn.hengjian.personnel.casework.DeadlineView;
import cn.hengjian.personnel.casework.Paragraphs;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.document.Documents;
import cn.hengjian.platform.document.Letterhead;
import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prints the last decision that the county made on an appeal, and writes down who had it printed. */
@ApplicationScoped
class AppealPapers {

    private static final Text REVIEW = new Text("复核决定书", "Decision on a review");
    private static final Text APPEAL = new Text("申诉处理决定书", "Decision on an appeal");
    private static final Text OFFICE = new Text("县委组织部", "Organisation Department of the County Committee");
    private static final Text INTERNAL = new Text("内部", "Internal");
    private static final Text UPHELD = new Text("维持原%s决定。", "The %s stands.");
    private static final Text AMENDED = new Text("变更原%s决定。", "The %s stands, with a shorter bar on promotion.");
    private static final Text REVOKED =
            new Text("撤销原%s决定，其影响自本决定之日起终止。", "The %s is revoked; its effects end with this decision.");
    private static final Text REMANDED = new Text("责令原机关重新处理。", "The body that decided first has to review it anew.");

    private final AppealViewRepository views;
    private final Appealables appealables;
    private final Documents documents;
    private final Audit audit;

    AppealPapers(AppealViewRepository views, Appealables appealables, Documents documents, Audit audit) {
        this.views = views;
        this.appealables = appealables;
        this.documents = documents;
        this.audit = audit;
    }

    PrintedDocument printDecision(UUID id, Caller caller, Locale language) {
        var appeal = views.require(id, caller, language);
        var decision = appeal.decisions().reversed().stream()
                .filter(made -> made.stage() != Stage.REAPPEAL)
                .findFirst()
                .orElseThrow(
                        () -> WorkflowProblem.guardMissing("decision", new Text("尚未作出决定", "Nothing was decided yet")));
        var review = decision.stage() == Stage.REVIEW;
        var against = appeal.against();
        var title = appealables.of(against.kind()).title(against.kind());
        var letter = new AppealLetter(
                review,
                appeal.cadreName(),
                title,
                against.number(),
                appeal.filedOn(),
                review ? List.of() : panel(appeal),
                Paragraphs.of(decision.grounds()),
                words(decision, title),
                decision.noPromotionUntil(),
                until(appeal, decision));
        var printed = documents.print(
                letter,
                new Letterhead(review ? REVIEW : APPEAL, decision.document(), INTERNAL, OFFICE, decision.on()),
                language);
        audit.record(caller, "paper-printed", AppealSteps.OBJECT, id.toString(), Map.of("stage", decision.stage()));
        return printed;
    }

    /** Of two rounds the last one's. */
    private static List<String> panel(AppealView appeal) {
        var last = appeal.panel().stream().mapToInt(AppealView.Member::round).max();
        return appeal.panel().stream()
                .filter(member -> member.round() == last.orElse(0))
                .map(AppealView.Member::name)
                .toList();
    }

    private static Text words(AppealView.Decision decision, Text title) {
        return switch (decision.outcome()) {
            case UPHOLD -> about(UPHELD, title);
            case AMEND -> about(AMENDED, title);
            case REVOKE -> about(REVOKED, title);
            case REMAND -> REMANDED;
        };
    }

    private static Text about(Text words, Text title) {
        return new Text(words.zhCN().formatted(title.zhCN()), words.en().formatted(title.en()));
    }

    /** The day that was reckoned with this decision. */
    private static @Nullable LocalDate until(AppealView appeal, AppealView.Decision decision) {
        return switch (decision.outcome()) {
            case REVOKE, REMAND -> null;
            case UPHOLD, AMEND -> {
                var way = decision.stage() == Stage.REVIEW ? Task.APPEAL : Task.REAPPEAL;
                yield appeal.deadlines().reversed().stream()
                        .filter(deadline -> deadline.task() == way)
                        .findFirst()
                        .map(DeadlineView::due)
                        .orElse(null);
            }
        };
    }
}
