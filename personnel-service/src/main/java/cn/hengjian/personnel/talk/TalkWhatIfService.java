package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.whatif.CaseWhatIfView;
import cn.hengjian.personnel.whatif.CaseWhatIfs;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;

/** Lays a talk beside itself under another version of the policy. */
@ApplicationScoped
class TalkWhatIfService {

    private final TalkRepository talks;
    private final CaseWhatIfs whatIfs;

    TalkWhatIfService(TalkRepository talks, CaseWhatIfs whatIfs) {
        this.talks = talks;
        this.whatIfs = whatIfs;
    }

    /** Whoever sees the talk may ask; what its poll would trigger, assessment answers. */
    CaseWhatIfView ask(UUID id, String policy, Caller caller, Locale language) {
        var talk = talks.requireAsked(id, caller);
        var asked = new CaseWhatIfs.Asked(
                talk.ref(), talk.pack(), talk.version(), TalkPolicy.KEY, new TalkReading(talk.heldOn()));
        var trigger = talk.trigger() == null ? null : talk.trigger() + "/what-if?policy=" + policy;
        return whatIfs.answer(asked, policy, trigger, caller, language);
    }
}
