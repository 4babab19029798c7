package cn.hengjian.supervision.accusation;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.WorkflowProblem;
import cn.hengjian.supervision.accusation.rules.AccusationState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.FollowUpView;
import cn.hengjian.supervision.submission.Matters;
import cn.hengjian.supervision.submission.Message;
import cn.hengjian.supervision.submission.SubmissionProblem;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What the sender is told of an accusation: the state, and never more, as a code can fall into other hands. */
@ApplicationScoped
class AccusationMatters implements Matters {

    private final AccusationRepository accusations;
    private final SealedAttachments attachments;
    private final Terms terms;

    AccusationMatters(AccusationRepository accusations, SealedAttachments attachments, Terms terms) {
        this.accusations = accusations;
        this.attachments = attachments;
        this.terms = terms;
    }

    @Override
    public Optional<FollowUpView> find(byte[] receipt, Reader reader) {
        return accusations
                .lock(receipt)
                .map(stored -> new FollowUpView(
                        null,
                        stored.state().name(),
                        reader.read(text(stored.state())),
                        stored.receivedOn(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null,
                        List.of("MESSAGE")));
    }

    @Override
    public boolean add(byte[] receipt, String text) {
        var stored = accusations.lock(receipt);
        stored.ifPresent(found -> accusations.add(found.id(), new Message(text, terms.today(), null)));
        return stored.isPresent();
    }

    @Override
    public void takeAttachments(byte[] receipt) {
        accusations.lock(receipt).ifPresent(found -> attachments.seal(found.id(), receipt));
    }

    @Override
    public boolean withdraw(byte[] receipt) {
        if (accusations.lock(receipt).isEmpty()) {
            return false;
        }
        throw new ProblemException(
                WorkflowProblem.TRANSITION_REFUSED, new Text("该事项不可撤回", "This matter can't be taken back"));
    }

    @Override
    public boolean rate(byte[] receipt, int rating) {
        if (accusations.lock(receipt).isEmpty()) {
            return false;
        }
        throw SubmissionProblem.notReplied();
    }

    @Override
    public boolean request(byte[] receipt, Request request, String reason) {
        if (accusations.lock(receipt).isEmpty()) {
            return false;
        }
        throw SubmissionProblem.noReview();
    }

    /** Neither who the sender is nor who is accused: both are read for a reason only that is kept. */
    @Override
    public Optional<Origin> origin(byte[] receipt) {
        return accusations.lock(receipt).map(_ -> new Origin(null, null, List.of()));
    }

    private static Text text(AccusationState state) {
        return switch (state) {
            case SEALED -> new Text("已转纪检监察机关", "Passed on to the discipline body");
            case ACCEPTED -> new Text("纪检监察机关已受理", "Taken up by the discipline body");
            case NOT_ACCEPTED -> new Text("纪检监察机关不予受理", "Not taken up by the discipline body");
            case HANDLING -> new Text("正在办理", "Being dealt with");
            case CONCLUDED -> new Text("已办结", "Concluded");
            case REPLIED -> new Text("已办结并答复", "Concluded and replied to");
            case RETURNED -> throw new IllegalStateException("what went back has no code here");
        };
    }
}
