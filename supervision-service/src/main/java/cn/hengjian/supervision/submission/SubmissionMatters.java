package cn.hengjian.supervision.submission;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.sight.Recusal;
import cn.hengjian.supervision.submission.rules.SubmissionEvent;
import cn.hengjian.supervision.submission.rules.SubmissionRules;
import cn.hengjian.supervision.submission.rules.SubmissionState;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the sender is told of a submission. */
@ApplicationScoped
class SubmissionMatters implements Matters {

    private final SubmissionRepository submissions;
    private final SubmissionClocks clocks;
    private final Transitions transitions;
    private final Terms terms;
    private final Caller system;

    SubmissionMatters(
            SubmissionRepository submissions,
            SubmissionClocks clocks,
            Transitions transitions,
            Terms terms,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.submissions = submissions;
        this.clocks = clocks;
        this.transitions = transitions;
        this.terms = terms;
        this.system = Caller.system(service);
    }

    @Override
    public Optional<FollowUpView> find(byte[] receipt, Reader reader) {
        return submissions.lock(receipt).map(stored -> {
            var letter = stored.letter();
            return new FollowUpView(
                    null,
                    stored.state().name(),
                    reader.read(text(stored.state())),
                    letter.receivedOn(),
                    clocks.of(letter.receivedOn(), letter.policy(), reader),
                    letter.messages().stream().map(FollowUpView.MessageView::of).toList(),
                    null,
                    null,
                    List.of(),
                    null,
                    possible(stored.state()));
        });
    }

    @Override
    public boolean add(byte[] receipt, String text) {
        var stored = submissions.lock(receipt);
        stored.ifPresent(found -> submissions.add(found.id(), new Message(text, terms.today(), null)));
        return stored.isPresent();
    }

    @Override
    public boolean withdraw(byte[] receipt) {
        var stored = submissions.lock(receipt);
        stored.ifPresent(found -> {
            transitions.permit(
                    SubmissionStates.MACHINE,
                    found.state(),
                    SubmissionEvent.WITHDRAW,
                    system,
                    new Guards<>(SubmissionRules.decide(SubmissionEvent.WITHDRAW, false), _ -> Recusal.relatedUnit()));
            submissions.withdraw(found.id());
        });
        return stored.isPresent();
    }

    @Override
    public boolean rate(byte[] receipt, int rating) {
        if (submissions.lock(receipt).isEmpty()) {
            return false;
        }
        throw SubmissionProblem.notReplied();
    }

    @Override
    public boolean request(byte[] receipt, Request request, String reason) {
        if (submissions.lock(receipt).isEmpty()) {
            return false;
        }
        throw SubmissionProblem.noReview();
    }

    @Override
    public Optional<Origin> origin(byte[] receipt) {
        return submissions
                .lock(receipt)
                .map(SubmissionRepository.Stored::letter)
                .map(letter -> new Origin(null, letter.sender(), letter.unitIds()));
    }

    private List<String> possible(SubmissionState state) {
        var possible = new ArrayList<>(List.of("MESSAGE"));
        if (!SubmissionStates.MACHINE.allowed(state, system).isEmpty()) {
            possible.add("WITHDRAWAL");
        }
        return possible;
    }

    private static Text text(SubmissionState state) {
        return switch (state) {
            case RECEIVED -> new Text("已收到，等待登记", "Received; it waits to be registered");
            case REGISTERED -> new Text("已登记，正在确定由谁办理", "Registered; it is being decided who deals with it");
            case WITHDRAWN -> new Text("您已撤回", "You have taken it back");
            case CLASSIFIED, JOINED -> throw new IllegalStateException("no submission is kept as " + state);
        };
    }
}
