package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.appeal.Appealable;
import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.Effects;
import cn.hengjian.personnel.talk.rules.TalkEvent;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** Talks that were held, as what can be reviewed and appealed against (SM-13). */
@ApplicationScoped
class TalkDecisions implements Appealable {

    private static final Text TITLE = new Text("诫勉谈话", "admonishment talk");

    private final TalkRepository talks;
    private final TalkSteps steps;
    private final Effects effects;
    private final Terms terms;

    TalkDecisions(TalkRepository talks, TalkSteps steps, Effects effects, Terms terms) {
        this.talks = talks;
        this.steps = steps;
        this.effects = effects;
        this.terms = terms;
    }

    @Override
    public Set<CaseKind> kinds() {
        return Set.of(CaseKind.TALK);
    }

    @Override
    public Text title(CaseKind kind) {
        return TITLE;
    }

    @Override
    public Set<String> deciders(String level, String pack, int version) {
        return TalkPolicy.of(terms, pack, version).approvers(level);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void undo(UUID id, String reason, String document, Caller decider) {
        var talk = talks.lock(id);
        steps.make(talk, TalkEvent.UNDO, talks.facts(id, decider), decider.deciding(), reason);
        effects.end(id, terms.today(), reason);
        steps.allDone(talk);
        steps.announce(talk, TalkEvent.UNDO);
    }
}
