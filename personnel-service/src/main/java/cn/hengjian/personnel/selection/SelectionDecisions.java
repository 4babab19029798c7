package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.appeal.Appealable;
import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.rules.Promotion;
import cn.hengjian.personnel.posting.PostChanges;
import cn.hengjian.personnel.selection.rules.SelectionEvent;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Decisions that a probation was not passed, once served, as what can be reviewed and appealed against (SM-13, CSL-95). */
@ApplicationScoped
class SelectionDecisions implements Appealable {

    private static final Text TITLE = new Text("免去试任职务", "removal after the probation");

    private final CandidateRepository candidates;
    private final DecisionRepository decisions;
    private final SelectionSteps steps;
    private final PostChanges posts;
    private final Terms terms;

    SelectionDecisions(
            CandidateRepository candidates,
            DecisionRepository decisions,
            SelectionSteps steps,
            PostChanges posts,
            Terms terms) {
        this.candidates = candidates;
        this.decisions = decisions;
        this.steps = steps;
        this.posts = posts;
        this.terms = terms;
    }

    @Override
    public Set<CaseKind> kinds() {
        return Set.of(CaseKind.SELECTION);
    }

    @Override
    public Text title(CaseKind kind) {
        return TITLE;
    }

    @Override
    public Set<String> deciders(String level, String pack, int version) {
        return new SelectionPolicy(terms.version(pack, version)).deciders(level);
    }

    /** The cadre is confirmed instead: level and post are given back, or an equal post is owed where it is taken. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void undo(UUID id, String reason, String document, Caller decider) {
        var selection = steps.lock(id);
        steps.make(selection, SelectionEvent.UNDO, steps.facts(selection, decider), decider.deciding(), reason);
        var chosen = decisions.findChosen(id).orElseThrow();
        var cadre = candidates.require(id, chosen).cadreId();
        if (Promotion.ofLevel(decisions.level(cadre), selection.postLevel())) {
            posts.changeLevel(cadre, selection.postLevel(), document, decider);
        }
        posts.giveBackInstead(
                        cadre,
                        Objects.requireNonNull(selection.begunPosting()),
                        selection.givenPosting(),
                        terms.today(),
                        document,
                        decider)
                .ifPresentOrElse(
                        begun -> decisions.keepRegained(id, begun),
                        () -> steps.await(selection, Task.ARRANGE, terms.today(), decider));
    }
}
