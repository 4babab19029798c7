package cn.hengjian.deploy.demo.story;

import cn.hengjian.deploy.demo.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What people tell the county without an account (群众反映), and what becomes of it. */
public final class PublicChapter {

    private static final String UNIT = "D001";

    private final Api api;
    private final Narrator narrator;
    private final Supervision supervision;

    PublicChapter(Api api, Narrator narrator) {
        this.api = api;
        this.narrator = narrator;
        this.supervision = new Supervision(api, narrator);
    }

    /** An opinion that was answered. */
    public record Answered(String opinionId, String number) {}

    /** Somebody proposes something, and reads with the receipt code what came of it. */
    public Answered answerOpinion() {
        var subject = "窗口中午也要有人 " + marker();
        var code = narrator.step(
                "somebody without an account writes that the counter is empty at noon",
                () -> send(Map.of("subject", subject, "body", "上班的人只有中午能来办事,希望窗口中午轮流值守。", "unitCode", UNIT)));
        narrator.say("  the receipt code, shown once and stored nowhere: %s".formatted(code));
        var submission = api.list(Cast.PETITION_OFFICE, Supervision.at("submissions?state=RECEIVED")).stream()
                .filter(item -> Views.text(item, "subject").equals(subject))
                .map(item -> Views.text(item, "id"))
                .findFirst()
                .orElse("");
        supervision.step(Cast.PETITION_OFFICE, "submissions/" + submission + "/registration", null, "registered (登记)");
        var classified = narrator.step(
                "classified by the petition office: an opinion on W1.2 at D001",
                () -> supervision.post(
                        Cast.PETITION_OFFICE,
                        "submissions/" + submission + "/classification",
                        Map.of("kind", "OPINION", "unitCode", UNIT, "windCodes", List.of("W1.2"))));
        var opinion = Views.text(classified, "opinionId");
        var path = "opinions/" + opinion;
        supervision.step(
                Cast.PETITION_OFFICE, path + "/transfer", null, "passed on to the unit (转交), which sees no sender");
        supervision.step(
                Cast.UNIT_LEADER,
                path + "/study",
                Map.of("result", "窗口现有六人,中午可安排两人轮值。"),
                "studied (研究) by the unit's leader");
        supervision.step(
                Cast.PETITION_OFFICE,
                path + "/decision",
                Map.of("outcome", "ADOPTED", "reason", "便民且现有人员可以安排。"),
                "adopted (采纳)");
        supervision.step(
                Cast.PETITION_OFFICE, path + "/reply", Map.of("text", "您的意见已采纳:自下月起窗口中午有人值守。"), "answered (答复)");
        var followed = narrator.step(
                "the sender looks with the receipt code",
                () -> supervision.post(Cast.STRANGER, "public/follow-up", Map.of("receiptCode", code)));
        narrator.say("  “%s”".formatted(Views.text(followed, "reply")));
        var rated =
                supervision.post(Cast.STRANGER, "public/follow-up/rating", Map.of("receiptCode", code, "rating", 5));
        narrator.expect("the sender is content: 5 of 5", "5", Views.text(rated, "rating"));
        return new Answered(opinion, Views.text(classified, "number"));
    }

    /** Somebody accuses a leader; nobody at his unit, and no administrator above, learns that anything came in. */
    public void sealAccusation() {
        var before = watched();
        var code = narrator.step(
                "somebody accuses the leader of D001, and wants nobody there to know",
                () -> send(Map.of(
                        "subject", "反映县委办公室负责人问题",
                        "body", "反映其多次接受管理服务对象宴请。",
                        "senderName", "王小明",
                        "senderContact", "13800001234",
                        "unitCode", UNIT,
                        "accusation", true)));
        narrator.expect("no list of the unit or of the petition office changed", before, watched());
        narrator.expect(
                "who asks for accusations is refused, whatever there is",
                List.of(403, 403, 403, 403),
                Stream.of(Cast.UNIT_LEADER, Cast.UNIT_HR, Cast.ORGANISATION, Cast.PETITION_OFFICE)
                        .map(caller ->
                                api.get(caller, Supervision.at("accusations")).status())
                        .toList());
        var sealed = api.list(Cast.DISCIPLINE, Supervision.at("accusations?state=SEALED"));
        var accusation = Views.text(sealed.getLast(), "id");
        supervision.step(
                Cast.DISCIPLINE,
                "accusations/" + accusation + "/acceptance",
                null,
                "discipline alone sees it, and accepts it (受理)");
        var followed = supervision.post(Cast.STRANGER, "public/follow-up", Map.of("receiptCode", code));
        narrator.say("  the sender reads: “%s”".formatted(Views.text(followed, "stateText")));
        narrator.expect("nothing to be seen outside of it either", before, watched());
    }

    /** What those see who must not learn of it, byte by byte. */
    private List<JsonNode> watched() {
        return Stream.of(
                        Map.entry(Cast.UNIT_LEADER, "opinions?unit=" + UNIT),
                        Map.entry(Cast.UNIT_LEADER, "findings?unit=" + UNIT),
                        Map.entry(Cast.UNIT_HR, "opinions?unit=" + UNIT),
                        Map.entry(Cast.UNIT_HR, "findings?unit=" + UNIT),
                        Map.entry(Cast.PETITION_OFFICE, "opinions"),
                        Map.entry(Cast.PETITION_OFFICE, "submissions"))
                .map(look -> supervision.get(look.getKey(), look.getValue()))
                .toList();
    }

    private String send(Map<String, ?> matter) {
        var command = new HashMap<String, Object>(matter);
        command.put("key", UUID.randomUUID().toString());
        return Views.text(supervision.post(Cast.STRANGER, "public/opinions", command), "receiptCode");
    }

    private static String marker() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
