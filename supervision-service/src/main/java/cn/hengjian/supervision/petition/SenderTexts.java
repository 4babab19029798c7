package cn.hengjian.supervision.petition;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.FollowUpView.PaperView;
import cn.hengjian.supervision.terms.DeadlineView;
import cn.hengjian.supervision.terms.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A claim in words for its sender, with the way on that every answer has to name. */
@ApplicationScoped
class SenderTexts {

    /** The papers that the sender sees. */
    List<PaperView> papers(List<PetitionPapers.Kept> kept, List<DeadlineView> deadlines, Reader reader) {
        return kept.stream()
                .filter(paper -> paper.kind().isForSender())
                .map(paper -> view(paper, deadlines, reader))
                .toList();
    }

    /** The reply as one text, once there is one. */
    @Nullable
    String reply(List<PetitionPapers.Kept> kept, List<DeadlineView> deadlines, Reader reader) {
        return kept.stream()
                .filter(paper -> paper.kind() == PaperKind.REPLY)
                .findFirst()
                .map(paper -> view(paper, deadlines, reader))
                .map(reply -> Stream.of(reply.facts(), reply.finding(), reply.basis(), reply.remedy())
                        .collect(Collectors.joining("\n")))
                .orElse(null);
    }

    private static PaperView view(PetitionPapers.Kept kept, List<DeadlineView> deadlines, Reader reader) {
        var paper = kept.paper();
        var remedy = remedy(kept.kind(), deadlines);
        return new PaperView(
                kept.kind().name(),
                reader.read(kept.kind().title()),
                kept.on(),
                paper.outcome(),
                paper.reason(),
                paper.route(),
                paper.facts(),
                paper.finding(),
                paper.basis(),
                remedy == null ? null : reader.read(remedy));
    }

    /** Articles 32, 35 and 36: what the sender can do against it, and until when. */
    private static @Nullable Text remedy(PaperKind kind, List<DeadlineView> deadlines) {
        return switch (kind) {
            case REPLY ->
                new Text(
                                "不服本处理意见的，可在 %s 前（含当日）凭回执码申请复查，由作出答复单位的上一级单位或者信访、督查部门作出复查意见",
                                "If you don't agree, ask for a review with your receipt code until %s, that day included;"
                                        + " the unit one level up decides it, or the petition or supervision office")
                        .with(due(Purpose.REVIEW_REQUEST, deadlines));
            case REVIEW_DECISION ->
                new Text(
                                "不服本复查意见的，可在 %s 前（含当日）凭回执码申请复核",
                                "If you don't agree, ask for a re-review with your receipt code until %s, that day included")
                        .with(due(Purpose.RE_REVIEW_REQUEST, deadlines));
            case RE_REVIEW_DECISION ->
                new Text(
                        "本复核意见为终结意见，以同一事实和理由再次提出的不再受理",
                        "This is final; the same claim on the same grounds is not taken up again");
            case TRANSFER_OBJECTION, ACCEPTANCE, NON_ACCEPTANCE, EXTENSION, REVIEW_REQUEST, RE_REVIEW_REQUEST -> null;
        };
    }

    private static LocalDate due(Purpose purpose, List<DeadlineView> deadlines) {
        return deadlines.stream()
                .filter(deadline -> deadline.purpose() == purpose)
                .findFirst()
                .orElseThrow()
                .due();
    }

    /** Where a claim stands, in plain words. */
    static Text text(PetitionState state) {
        return switch (state) {
            case CLASSIFIED ->
                new Text("已登记为信访诉求，正在确定承办单位", "Registered as a claim; it is being decided who handles it");
            case TRANSFERRED ->
                new Text("已转送承办单位，等待是否受理的告知", "Passed on to a unit, which tells whether it takes it up");
            case RETURNED -> new Text("正在重新确定承办单位", "It is being decided anew who handles it");
            case ACCEPTED -> new Text("已受理", "Taken up");
            case NOT_ACCEPTED ->
                new Text("不予受理，理由和其他途径见告知", "Not taken up; the notice says why, and where else to turn");
            case HANDLING -> new Text("正在办理", "Being handled");
            case REPLIED -> new Text("已答复，可申请复查", "Answered; you can ask for a review");
            case REVIEW_REQUESTED -> new Text("正在复查", "Being reviewed");
            case REVIEWED -> new Text("已作出复查意见，可申请复核", "Reviewed; you can ask for a re-review");
            case RE_REVIEW_REQUESTED -> new Text("正在复核", "Being re-reviewed");
            case FINAL -> new Text("已办结", "Concluded for good");
            case WITHDRAWN -> new Text("您已撤回", "You have taken it back");
            case CANCELLED ->
                new Text(
                        "登记有误，已撤销，理由见留言；如有异议可重新提交",
                        "Cancelled as entered by mistake; the message says why. You can send it anew");
        };
    }
}
