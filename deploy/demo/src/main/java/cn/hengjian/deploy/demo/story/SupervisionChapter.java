package cn.hengjian.deploy.demo.story;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A finding (问题) of the inspectors, from the visit to its closure. */
public final class SupervisionChapter {

    private static final String UNIT = "D001";

    private static final Map<String, ?> FINDING = Map.of(
            "unitCode", UNIT,
            "windCode", "W1.2",
            "severity", "GENERAL",
            "title", "下午上班时间办公室无人在岗",
            "description", "15时10分暗访时,综合股三间办公室均无人在岗,未见请假或外出登记。",
            // The colleague of the discipline commission signs with the finder, so that one inspector is left to
            // recheck.
            "inspectors", List.of("supervision.chen", "discipline.he"));

    private static final Map<String, ?> STATEMENT = Map.of("text", "情况属实。当日三人外出开会未登记,我单位将完善外出登记和窗口轮值制度。");

    private static final Map<String, ?> ORDER = Map.of(
            "items", List.of("建立外出登记制度并公示", "窗口和综合股实行下午轮值"),
            "owner", "县委办公室主任",
            "measures", "一个月内完成制度上墙,督查室随机复查。");

    private static final Map<String, ?> EVIDENCE = Map.of("evidence", "外出登记簿和轮值表照片;制度文件 衡委办〔2026〕3号。");

    private final Api api;
    private final Narrator narrator;
    private final Supervision supervision;

    SupervisionChapter(Api api, Narrator narrator) {
        this.api = api;
        this.narrator = narrator;
        this.supervision = new Supervision(api, narrator);
    }

    /**
     * A finding whose order was carried out.
     *
     * @param refusal how the inspector was refused who wanted to recheck his own finding
     */
    public record Closed(String findingId, String orderId, JsonNode deadline, Reply refusal, String state) {}

    /** Takes a finding at the first department through to closure. */
    public Closed closeFinding() {
        var raised =
                narrator.step("W1.2 at D001, seen by two inspectors: an empty office in the afternoon", this::raise);
        var finding = Views.text(raised, "id");
        // A demo that is run again within a year sees the same thing come back, which is graver then.
        var repeated = Views.text(raised, "severity").equals("MAJOR");
        if (repeated) {
            narrator.say("  " + Views.text(raised.path("repetition"), "reason"));
        }
        supervision.step(
                Cast.UNIT_LEADER,
                "findings/" + finding + "/statement",
                STATEMENT,
                "the unit's statement (陈述), by its leader");
        supervision.step(Cast.INSPECTOR, "findings/" + finding + "/confirmation", null, "confirmed (认定)");
        supervision.step(
                Cast.INSPECTOR,
                "findings/" + finding + "/service",
                receipt(),
                "the conclusion served (送达), signed for; from that day the unit may object");
        var order = narrator.step(
                "rectification order (整改通知) issued",
                () -> Views.text(supervision.post(Cast.INSPECTOR, "findings/" + finding + "/order", ORDER), "id"));
        var deadline = deadline(order);
        var path = "rectification-orders/" + order;
        supervision.step(Cast.UNIT_HR, path + "/start", null, "the unit starts to put it right");
        supervision.step(Cast.UNIT_HR, path + "/submission", EVIDENCE, "the unit submits its evidence, by hr.d001");
        var passed = Map.of("outcome", "PASSED", "comment", "下午复查三次,在岗情况正常,轮值表已上墙。");
        var refusal = api.post(Cast.INSPECTOR, Supervision.at(path + "/recheck"), passed);
        narrator.say(
                "· supervision.chen wants to recheck his own finding and is refused: %s".formatted(refusal.problem()));
        narrator.expect("nobody rechecks his or her own finding", false, refusal.succeeded());
        supervision.step(
                Cast.OTHER_INSPECTOR,
                path + "/recheck",
                passed,
                "rechecked (复查) by another inspector, supervision.zhao");
        var state = Views.text(supervision.get(Cast.INSPECTOR, path), "state");
        narrator.expect(
                repeated ? "the order waits for the effect check" : "the order is closed",
                repeated ? "EFFECT_CHECK" : "CLOSED",
                state);
        var found = Views.text(supervision.get(Cast.INSPECTOR, "findings/" + finding), "state");
        narrator.expect(
                repeated ? "and so does the finding" : "and so is the finding",
                repeated ? "ORDER_ISSUED" : "CLOSED",
                found);
        return new Closed(finding, order, deadline, refusal, state);
    }

    private JsonNode raise() {
        return supervision.postOnceKnown(Cast.INSPECTOR, "findings", FINDING, "a finding at " + UNIT);
    }

    private static Map<String, ?> receipt() {
        return Map.of(
                "conclusion",
                "经查,反映的问题属实,责令限期整改;对本结论有异议的,可在三十日内提出。",
                "recipient",
                "县委办公室主任",
                "receivedOn",
                Supervision.today().toString(),
                "signed",
                true);
    }

    private JsonNode deadline(String order) {
        var deadline =
                supervision.get(Cast.INSPECTOR, "rectification-orders/" + order).path("deadline");
        narrator.say("  to be done by %s. How the day was found:".formatted(Views.text(deadline, "due")));
        Views.texts(deadline.path("explanation"), "text").forEach(line -> narrator.say("    %s".formatted(line)));
        return deadline;
    }
}
