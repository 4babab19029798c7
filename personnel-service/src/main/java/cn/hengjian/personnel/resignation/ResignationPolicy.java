package cn.hengjian.personnel.resignation;

import cn.hengjian.personnel.effect.EffectKind;
import cn.hengjian.personnel.measure.CodeList;
import cn.hengjian.personnel.measure.Execution.Bar;
import cn.hengjian.personnel.measure.Execution.Plan;
import cn.hengjian.personnel.resignation.rules.ResignationKind;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a pack says of resignations. */
record ResignationPolicy(PolicyPack pack) {

    static final String KEY = "resignation.noLeadingPost.ORDERED";

    private static final String RULE = "SM-5 组织处理规定";
    private static final String BLAME = "resignation.blame.";
    private static final String ORDERED = "resignation.ordered.";
    private static final String NO_POST = "resignation.noLeadingPost.";
    private static final String NO_PROMOTION = "resignation.noPromotion.";
    private static final String APPLY = "measure.within.APPLY";
    private static final String APPLY_UPHELD = "measure.within.APPLY_UPHELD";

    /** What is decided, besides the codes of the pack. */
    enum Outcome {
        APPROVED,
        REFUSED,
        ORDERED,
        UPHELD,
        REVOKED
    }

    private static final Map<String, Text> WORDS = Map.of(
            Scope.PUBLIC_OFFICE.name(),
            new Text("辞去公职", "resignation from public office"),
            Scope.LEADING_POST.name(),
            new Text("辞去领导职务", "resignation from the leading post"),
            ResignationKind.TAKE_BLAME.name(),
            new Text("引咎辞去领导职务", "resignation from the leading post, taking the blame"),
            ResignationKind.DUTY.name(),
            new Text("因职务变动辞去现任职务", "resignation from the present post because of a change of post"),
            Outcome.APPROVED.name(),
            new Text("同意辞职", "the resignation is approved"),
            Outcome.REFUSED.name(),
            new Text("不予批准", "the resignation is refused"),
            Outcome.ORDERED.name(),
            new Text("责令辞去现任领导职务", "ordered to resign from the leading post"),
            Outcome.UPHELD.name(),
            new Text("维持责令辞职的决定", "the order to resign is upheld"),
            Outcome.REVOKED.name(),
            new Text("撤销责令辞职的决定", "the order to resign is revoked"));

    static Text title(ResignationKind kind) {
        return switch (kind) {
            case VOLUNTARY -> new Text("自愿辞职", "voluntary resignation");
            case TAKE_BLAME -> new Text("引咎辞职", "resignation taking the blame");
            case ORDERED -> new Text("责令辞职", "ordered resignation");
            case DUTY -> new Text("因公辞职", "resignation because of a change of post");
        };
    }

    /** What a leader can take the blame for (2004 rules). */
    CodeList blames() {
        return new CodeList(pack, BLAME);
    }

    /** What a leader can be ordered to resign for (M14). */
    CodeList orders() {
        return new CodeList(pack, ORDERED);
    }

    /** Why a voluntary resignation is refused (CSL-86). */
    CodeList refusals() {
        return new CodeList(pack, CodeList.REFUSAL);
    }

    Text words(String code) {
        var word = WORDS.get(code);
        return word != null
                ? word
                : Stream.of(refusals(), blames(), orders())
                        .filter(list -> list.knows(code))
                        .findFirst()
                        .map(list -> list.title(code))
                        .orElseThrow(() -> new IllegalArgumentException(code));
    }

    /** Whether leaving this way bars from anything (组织处理规定). */
    private static boolean bars(ResignationKind kind) {
        return Set.of(ResignationKind.TAKE_BLAME, ResignationKind.ORDERED).contains(kind);
    }

    Optional<Text> promotionBar(ResignationKind kind, String outcome) {
        return bars(kind) && !outcome.equals(Outcome.REVOKED.name())
                ? Optional.of(pack.period(NO_PROMOTION + kind).description())
                : Optional.empty();
    }

    /** What the cadre has to know besides: how long no leading post is given, and what is to be done in what time. */
    List<Text> consequences(ResignationKind kind, String outcome) {
        var told = new ArrayList<Text>();
        if (promotionBar(kind, outcome).isPresent()) {
            told.add(in(
                    NO_POST + kind,
                    new Text(
                            "自辞职生效之日起%s内不安排领导职务。",
                            "No leading post is given for %s from the day on which it takes effect.")));
        }
        if (outcome.equals(Outcome.ORDERED.name())) {
            told.add(in(
                    APPLY,
                    new Text(
                            "请自本决定书送达之日起%s内书面提出辞职申请；不服的，可在同一期限内向作出决定的机关书面申诉。逾期既不申请也不申诉的，按规定免职。",
                            "Ask in writing to resign within %s after this was served, or appeal in writing to the body that"
                                    + " decided within the same time. Who does neither is removed.")));
        } else if (outcome.equals(Outcome.UPHELD.name())) {
            told.add(in(
                    APPLY_UPHELD,
                    new Text(
                            "请自本决定书送达之日起%s内书面提出辞职申请；逾期不申请的，按规定免职。",
                            "Ask in writing to resign within %s after this was served. Who does not is removed.")));
        }
        return told;
    }

    private Text in(String key, Text pattern) {
        var period = pack.period(key).description();
        return new Text(pattern.zhCN().formatted(period.zhCN()), pattern.en().formatted(period.en()));
    }

    /** What is done when the cadre leaves: the level stays, the bars begin. */
    Plan plan(ResignationKind kind) {
        return new Plan(null, null, bars(kind) ? barsOf(kind) : List.of(), RULE, pack.reference());
    }

    private List<Bar> barsOf(ResignationKind kind) {
        return List.of(
                new Bar(EffectKind.NO_LEADING_POST, pack.period(NO_POST + kind)),
                new Bar(EffectKind.NO_PROMOTION, pack.period(NO_PROMOTION + kind)));
    }

    private void requireSound() {
        for (var kind : List.of(ResignationKind.TAKE_BLAME, ResignationKind.ORDERED)) {
            if (barsOf(kind).stream().anyMatch(bar -> bar.months().unit() != LegalPeriod.Unit.MONTHS)) {
                throw new IllegalArgumentException(NO_POST + kind + ", " + NO_PROMOTION + kind + ": months");
            }
        }
        List.of(blames(), orders(), refusals()).forEach(CodeList::requireAny);
        List.of(APPLY, APPLY_UPHELD).forEach(key -> Objects.requireNonNull(pack.period(key)));
    }

    /** Refuses amendments that resignations can't be taken under. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public void read(PolicyPack candidate) {
            new ResignationPolicy(candidate).requireSound();
        }
    }
}
