package cn.hengjian.supervision.petition;

import static cn.hengjian.supervision.submission.Mail.aLetter;
import static cn.hengjian.supervision.submission.Mail.classified;
import static cn.hengjian.supervision.submission.Mail.entered;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.zhao;

import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.cancellation.Cancelling;
import cn.hengjian.supervision.cancellation.CaseKind;
import cn.hengjian.supervision.intake.Stranger;
import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.submission.Mail;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Claims on their way. */
public final class Petitions {

    public static final Map<String, String> REASON = Map.of("reason", "不属于本单位职权范围");
    public static final Map<String, String> DECLINED = Map.of("reason", "应通过诉讼解决", "route", "向县人民法院提起诉讼");
    public static final Map<String, Object> EXTENSION = Map.of("reason", "需要鉴定", "days", 30);
    public static final Map<String, String> REPLY = Map.of("facts", "工资确有拖欠", "finding", "十日内补发", "basis", "劳动法第五十条");

    private Petitions() {}

    /**
     * A claim.
     *
     * @param code the receipt code of its sender
     * @param unit the unit that it is about, and that gets it
     * @param parent the unit one level up
     */
    public record Claim(String id, String code, String unit, String parent) {

        public String path() {
            return "/petitions/" + id;
        }

        public Response step(String token, String step, Map<String, ?> body) {
            return post(token, path() + "/" + step, body);
        }

        public Response step(String token, String step) {
            return post(token, path() + "/" + step);
        }

        /** What the sender asks for. */
        public Response asks(String what) {
            return Stranger.post("/follow-up/" + what, Map.of("receiptCode", code, "reason", "数额不符"));
        }

        public Response followUp() {
            return Stranger.followUp(code);
        }
    }

    /** A claim about a new unit, just classified. */
    public static Claim aClaim() {
        var parent = aUnit();
        return aClaim(aUnitUnder(parent), parent);
    }

    public static Claim aClaim(String unit, String parent) {
        var letter = aLetter("要求补发工资 " + UUID.randomUUID());
        var code = entered(letter);
        var submission = Mail.find((String) letter.get("body"));
        post(wu(), "/submissions/" + submission + "/registration").then().statusCode(200);
        return new Claim(classified(submission, "CLAIM", unit), code, unit, parent);
    }

    /** A claim that came into a state the usual way. */
    public static Claim in(PetitionState state) {
        return in(state, aClaim());
    }

    public static Claim in(PetitionState state, Claim claim) {
        switch (state) {
            case CLASSIFIED -> {}
            case TRANSFERRED -> done(claim.step(wu(), "transfer", Map.of("unitCode", claim.unit())));
            case RETURNED -> done(in(PetitionState.TRANSFERRED, claim).step(hr(claim.unit()), "objection", REASON));
            case ACCEPTED -> done(in(PetitionState.TRANSFERRED, claim).step(hr(claim.unit()), "acceptance"));
            case NOT_ACCEPTED ->
                done(in(PetitionState.TRANSFERRED, claim).step(hr(claim.unit()), "non-acceptance", DECLINED));
            case HANDLING -> done(in(PetitionState.ACCEPTED, claim).step(hr(claim.unit()), "handling"));
            case REPLIED -> done(in(PetitionState.HANDLING, claim).step(hr(claim.unit()), "reply", REPLY));
            case REVIEW_REQUESTED -> done(in(PetitionState.REPLIED, claim).asks("review"));
            case REVIEWED ->
                done(in(PetitionState.REVIEW_REQUESTED, claim).step(chen(), "review-decision", decision("UPHELD")));
            case RE_REVIEW_REQUESTED -> done(in(PetitionState.REVIEWED, claim).asks("re-review"));
            case FINAL ->
                done(in(PetitionState.RE_REVIEW_REQUESTED, claim).step(zhao(), "review-decision", decision("AMENDED")));
            case CANCELLED ->
                Cancelling.cancelled(
                        CaseKind.CLAIM, in(PetitionState.TRANSFERRED, claim).id());
            case WITHDRAWN ->
                done(Stranger.post(
                        "/follow-up/withdrawal",
                        Map.of(
                                "receiptCode",
                                in(PetitionState.TRANSFERRED, claim).code())));
        }
        return claim;
    }

    public static Map<String, String> decision(String outcome) {
        return Map.of("outcome", outcome, "finding", "经复查，处理适当", "basis", "信访工作条例第三十五条");
    }

    /** Of the petition office and of the unit, so that he or she sees every claim and has every role. */
    public static String everybody(String unit) {
        return TestIssuer.unitToken("everybody." + unit, unit, "unit-leader", "petition-office");
    }

    /** The scan that the clock starts in a running service. */
    public static void scan() {
        Arc.container().instance(PetitionScan.class).get().run();
    }

    private static void done(Response answer) {
        answer.then().statusCode(200);
    }

    /** Does what makes every event of claims happen, and names the claims. */
    public static List<String> everyEvent() {
        var closed = in(PetitionState.FINAL);
        var reminded = in(PetitionState.TRANSFERRED);
        var before = today();
        today(before.plusDays(14));
        scan();
        today(before);
        return List.of(closed.id(), reminded.id());
    }
}
