package cn.hengjian.personnel.whatif;

import cn.hengjian.personnel.casework.NumberedCase;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.effect.Effects;
import cn.hengjian.personnel.whatif.CaseReading.Question;
import cn.hengjian.personnel.whatif.CaseWhatIfView.Answer;
import cn.hengjian.personnel.whatif.CaseWhatIfView.Bar;
import cn.hengjian.personnel.whatif.CaseWhatIfView.Due;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.policy.PolicyComparison;
import cn.hengjian.platform.policy.PolicyComparison.Pair;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays a case beside itself under another version, and says so in the audit. */
@ApplicationScoped
public class CaseWhatIfs {

    private static final Text DUE = new Text("自 %s 起 %s，至 %s", "from %s, %s, until %s");
    private static final Text SET =
            new Text("期限由本案确定，不随政策版本变化", "The case itself sets the time; no version changes it");
    private static final Text QUESTION = new Text("？", "? ");
    private static final Text NONE = new Text("无", "none");
    private static final Text BOTH = new Text("%s：%s；%s：%s", "%s: %s; %s: %s");
    private static final Text UNTIL = new Text("至 %s", "until %s");
    private final PolicyComparison comparison;
    private final Terms terms;
    private final Effects effects;
    private final Audit audit;

    CaseWhatIfs(PolicyComparison comparison, Terms terms, Effects effects, Audit audit) {
        this.comparison = comparison;
        this.terms = terms;
        this.effects = effects;
        this.audit = audit;
    }

    /**
     * A case as it is asked for.
     *
     * @param key a parameter of its kind: a version that doesn't know it leaves such a case to the pack in force
     */
    public record Asked(NumberedCase ref, String policyPack, int policyVersion, String key, CaseReading reading) {}

    /**
     * Answers.
     *
     * @param policy the version asked for, such as SEED-2002/1
     * @param trigger where it is asked what triggered the case
     */
    @Transactional
    public CaseWhatIfView answer(Asked asked, String policy, @Nullable String trigger, Caller caller, Locale language) {
        var ref = asked.ref();
        var pair = pair(asked, policy);
        var reading = asked.reading();
        var own = asked.policyPack() + "/" + asked.policyVersion();
        var dues = dues(ref, reading, pair, own, policy, language);
        var bars = bars(ref, reading, pair, own, policy, language);
        var answers = reading.questions().stream()
                .map(question -> answer(question, pair, own, policy, language))
                .toList();
        var differs = Stream.of(
                        dues.stream().map(Due::differs),
                        bars.stream().map(Bar::differs),
                        answers.stream().map(Answer::differs))
                .flatMap(each -> each)
                .anyMatch(Boolean::booleanValue);
        audit.record(caller, "case-what-if", "case", ref.id().toString(), Map.of("policy", policy));
        return new CaseWhatIfView(
                ref.kind(),
                ref.id(),
                ref.number(),
                own,
                policy,
                pair.rest(policy),
                comparison.differences(pair, reading::reads),
                dues,
                bars,
                answers,
                differs,
                pair.guard(differs, language),
                trigger);
    }

    /** As a case reads its own version: where it knows nothing of such a case yet, the pack in force. */
    private Pair pair(Asked asked, String policy) {
        var own = terms.knowing(asked.key(), asked.policyPack(), asked.policyVersion());
        return comparison.asked(own, policy, "policy").knowing(asked.key(), terms.inForce());
    }

    private List<Due> dues(
            NumberedCase ref, CaseReading reading, Pair pair, String own, String policy, Locale language) {
        var ordinals = new EnumMap<Task, Integer>(Task.class);
        var dues = new ArrayList<Due>();
        for (var kept : terms.list(ref.id(), language)) {
            int ordinal = ordinals.merge(kept.task(), 1, Integer::sum);
            var deadline = new KeptDeadline(kept.task(), kept.start(), kept.period(), kept.due(), ordinal);
            dues.add(due(deadline, reading, pair, own, policy, language));
        }
        return dues;
    }

    /** A time that the own version doesn't give is the case's own. */
    private Due due(KeptDeadline kept, CaseReading reading, Pair pair, String own, String policy, Locale language) {
        var byPolicy = reading.period(pair.own(), kept)
                .filter(period -> period.toString().equals(kept.period()))
                .isPresent();
        if (!byPolicy) {
            return new Due(
                    kept.task(),
                    reading.rule(),
                    kept.start(),
                    false,
                    kept.period(),
                    kept.due(),
                    kept.period(),
                    kept.due(),
                    false,
                    SET.in(language));
        }
        var other = reading.period(pair.other(), kept);
        // The same time ends on the same day, whatever became of the calendar since.
        var due = other.map(
                period -> period.toString().equals(kept.period()) ? kept.due() : terms.lastDay(kept.start(), period));
        var otherPeriod = other.map(Object::toString);
        return new Due(
                kept.task(),
                reading.rule(),
                kept.start(),
                true,
                kept.period(),
                kept.due(),
                otherPeriod.orElse(null),
                due.orElse(null),
                !otherPeriod.equals(Optional.of(kept.period())),
                both(
                        own,
                        DUE.with(kept.start(), kept.period(), kept.due()),
                        policy,
                        due.map(day -> DUE.with(kept.start(), otherPeriod.orElseThrow(), day))
                                .orElse(NONE),
                        language));
    }

    /** An effect that the own version doesn't make is the case's own. */
    private List<Bar> bars(
            NumberedCase ref, CaseReading reading, Pair pair, String own, String policy, Locale language) {
        var kept = effects.of(ref.id());
        var made = reading.effects(pair.own());
        var other = reading.effects(pair.other());
        var bars = new ArrayList<Bar>();
        for (var effect : kept) {
            var fixed = same(made, effect).isEmpty();
            var until =
                    fixed ? Optional.of(effect.until()) : same(other, effect).map(Effect::until);
            bars.add(bar(effect, effect.until(), until.orElse(null), own, policy, language));
        }
        other.stream()
                .filter(effect ->
                        same(kept, effect).isEmpty() && same(made, effect).isEmpty())
                .forEach(effect -> bars.add(bar(effect, null, effect.until(), own, policy, language)));
        return bars;
    }

    private static Optional<Effect> same(List<Effect> effects, Effect as) {
        return effects.stream()
                .filter(effect -> effect.kind() == as.kind() && effect.from().equals(as.from()))
                .findFirst();
    }

    private static Bar bar(
            Effect effect,
            @Nullable LocalDate own,
            @Nullable LocalDate other,
            String ownPolicy,
            String policy,
            Locale language) {
        return new Bar(
                effect.kind(),
                effect.rule(),
                effect.from(),
                own,
                other,
                !Objects.equals(own, other),
                both(ownPolicy, until(own), policy, until(other), language));
    }

    private static Text until(@Nullable LocalDate day) {
        return day == null ? NONE : UNTIL.with(day);
    }

    private static Answer answer(Question question, Pair pair, String own, String policy, Locale language) {
        var mine = question.under().apply(pair.own());
        var other = question.under().apply(pair.other());
        return new Answer(
                question.code(),
                question.rule(),
                mine.code(),
                other.code(),
                !mine.code().equals(other.code()),
                question.title().in(language)
                        + QUESTION.in(language)
                        + both(own, mine.words(), policy, other.words(), language));
    }

    private static String both(String own, Text mine, String policy, Text other, Locale language) {
        return new Text(
                        BOTH.zhCN().formatted(own, mine.zhCN(), policy, other.zhCN()),
                        BOTH.en().formatted(own, mine.en(), policy, other.en()))
                .in(language);
    }
}
