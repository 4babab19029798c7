package cn.hengjian.deploy.demo.story;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.Caller;
import cn.hengjian.platform.crypto.Sha256;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A visit of which nobody was warned (暗访): planned, drawn by lot (双随机), and sealed until the inspectors stand at the door. */
public final class InspectionChapter {

    /** The inspectors with the cadre that each is in the roster: his or her unit is never inspected by them. */
    private static final Map<Caller, String> INSPECTORS =
            Map.of(Cast.INSPECTOR, "C000301", Cast.OTHER_INSPECTOR, "C000302");

    private final Api api;
    private final Narrator narrator;
    private final Supervision supervision;

    InspectionChapter(Api api, Narrator narrator) {
        this.api = api;
        this.narrator = narrator;
        this.supervision = new Supervision(api, narrator);
    }

    /** A visit that was sealed, and where it turned out to go. */
    public record Inspected(String planId, String drawId, String visitId, String unitCode) {}

    /** Takes an inspection from its plan to the report of its visit. */
    public Inspected inspect() {
        INSPECTORS.forEach(this::register);
        var plan = plan();
        var draw = narrator.step(
                "a draw prepared: the candidates are frozen, a seed that nobody sees is committed to",
                () -> Views.text(
                        supervision.post(Cast.INSPECTOR, "draws", Map.of("planId", plan, "sealed", true, "units", 1)),
                        "id"));
        var seedHash = Views.text(publicly("draws/" + draw), "seedHash");
        supervision.step(
                Cast.INSPECTOR, "draws/" + draw + "/execution", Map.of(), "drawn; what was drawn stays sealed");
        var visit = narrator.step("an unannounced visit made of it", () -> visitOf(draw));
        narrator.expect("nobody reads where it goes, not even who ordered it", List.of(""), targets(visit));
        narrator.expect(
                "people of the units don't know of the visit",
                List.of(404, 404, 404),
                Stream.of(Cast.UNIT_LEADER, Cast.UNIT_HR, Cast.TOWNSHIP_HR)
                        .map(caller -> api.get(caller, Supervision.at("visits/" + visit))
                                .status())
                        .toList());
        var unit = open(visit);
        checkSeal(visit, unit);
        checkSeed(draw, seedHash);
        supervision.step(
                Cast.INSPECTOR,
                "visits/" + visit + "/activities",
                Map.of("kind", "ON_SITE", "minutes", 90, "interviewed", 0, "note", "逐间查看办公室和窗口值守情况。"),
                "on site (看现场), 90 minutes");
        supervision.step(
                Cast.OTHER_INSPECTOR,
                "visits/" + visit + "/activities",
                Map.of("kind", "VISITING_PEOPLE", "minutes", 60, "interviewed", 7, "note", "在大厅走访前来办事的群众,听取意见。"),
                "seven people asked who came on business (走访群众); they are never named");
        supervision.step(Cast.INSPECTOR, "visits/" + visit + "/completion", null, "the work on site is done");
        supervision.step(
                Cast.INSPECTOR,
                "visits/" + visit + "/report",
                Map.of("seen", "窗口在岗情况良好,二楼两间办公室无人且未登记外出。", "conclusion", "总体较好,责成完善外出登记。"),
                "reported");
        var meter = supervision.get(Cast.INSPECTOR, "plans/" + plan + "/meter");
        narrator.say("  the meter of the five pairs (五个结合、五个为主), of what was really done:");
        meter.path("pairs").forEach(pair -> narrator.say("    %s".formatted(Views.text(pair, "rule"))));
        supervision.step(Cast.INSPECTOR, "plans/" + plan + "/conclusion", null, "the plan is concluded");
        return new Inspected(plan, draw, visit, unit);
    }

    private void register(Caller inspector, String cadre) {
        var known = api.list(Cast.INSPECTOR, Supervision.at("inspectors")).stream()
                .anyMatch(entry -> Views.text(entry, "username").equals(inspector.toString()));
        if (!known) {
            supervision.postOnceKnown(
                    Cast.INSPECTOR,
                    "inspectors",
                    Map.of("username", inspector.toString(), "cadreNumber", cadre),
                    "the cadre " + cadre);
        }
    }

    private String plan() {
        var today = Supervision.today();
        var plan = narrator.step("a plan for the townships, mostly unannounced and on site", () -> {
            var pairs = Stream.of("P1", "P2", "P3", "P4", "P5")
                    .map(pair -> Map.of("pair", pair, "mainly", 12, "other", 4))
                    .toList();
            return supervision.post(
                    Cast.INSPECTOR,
                    "plans",
                    Map.of(
                            "title",
                            "机关作风督查",
                            "purpose",
                            "查在岗履职和窗口服务",
                            "startsOn",
                            today.toString(),
                            "endsOn",
                            today.plusDays(30).toString(),
                            "scope",
                            Map.of("kind", "TOWNSHIP"),
                            "mix",
                            pairs));
        });
        plan.path("mix").forEach(pair -> narrator.say("    %s".formatted(Views.text(pair, "rule"))));
        var id = Views.text(plan, "id");
        var refusal = api.post(Cast.INSPECTOR, Supervision.at("plans/" + id + "/approval"), null);
        narrator.expect("who proposes a plan can't approve it", 403, refusal.status());
        supervision.step(Cast.COMMITTEE, "plans/" + id + "/approval", null, "approved by the county committee");
        supervision.step(Cast.INSPECTOR, "plans/" + id + "/start", null, "started");
        return id;
    }

    private String visitOf(String draw) {
        var today = Supervision.today();
        var made = supervision.post(
                Cast.INSPECTOR,
                "draws/" + draw + "/visits",
                Map.of(
                        "coverage",
                        "SPOT",
                        "tier",
                        "BACKWARD",
                        "from",
                        today.toString(),
                        "to",
                        today.plusDays(4).toString()));
        return made.path("visits").path(0).asText("");
    }

    /** The unit as all who may see the visit read it. */
    private List<String> targets(String visit) {
        return Stream.of(Cast.INSPECTOR, Cast.OTHER_INSPECTOR, Cast.COMMITTEE)
                .map(caller -> Views.text(supervision.get(caller, "visits/" + visit), "unitCode"))
                .map(code -> code.equals("null") ? "" : code)
                .distinct()
                .toList();
    }

    private String open(String visit) {
        var opened = narrator.step(
                "the inspectors stand at the door and open the seal",
                () -> supervision.post(Cast.OTHER_INSPECTOR, "visits/" + visit + "/opening", null));
        narrator.say("  it is %s %s".formatted(Views.text(opened, "unitCode"), Views.text(opened, "unitName")));
        return Views.text(opened, "unitCode");
    }

    private void checkSeal(String visit, String unit) {
        var seal = publicly("seals/" + visit);
        var nonce = HexFormat.of().parseHex(Views.text(seal, "nonce"));
        narrator.expect(
                "what was sealed is what was committed to: SHA-256 of nonce and unit",
                Views.text(seal, "commitment"),
                sha256(nonce, unit.getBytes(StandardCharsets.UTF_8)));
    }

    private void checkSeed(String draw, String seedHash) {
        var opening = publicly("draws/" + draw).path("opening");
        narrator.expect(
                "and the seed, public from now, is the one of before the draw: anybody can draw again",
                seedHash,
                sha256(HexFormat.of().parseHex(Views.text(opening, "seed"))));
    }

    private static String sha256(byte[]... parts) {
        var digest = Sha256.start();
        for (var part : parts) {
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private JsonNode publicly(String path) {
        return supervision.get(Cast.STRANGER, "public/" + path);
    }
}
