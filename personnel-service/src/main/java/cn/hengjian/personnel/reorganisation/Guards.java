package cn.hengjian.personnel.reorganisation;

import cn.hengjian.personnel.reorganisation.rules.Mention.Part;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Refuses acts by what they would leave behind, and names it. */
@ApplicationScoped
class Guards {

    private static final Text CIRCLE = new Text("单位不能隶属于自己或者自己的下级单位", "A unit does not hang below itself");
    private static final Map<String, Text> LEFT = Map.of(
            "units-below",
            new Text("尚有下级单位：%s", "There are units below: %s"),
            "cadres-left",
            new Text("尚有在职干部：%s", "Cadres in service are left: %s"),
            "posts-held",
            new Text("尚有在任职位：%s", "Posts are held: %s"),
            "post-held",
            new Text("该职位由 %s 担任", "The post is held by %s"),
            "cases-open",
            new Text("尚有未结事项：%s", "Cases are open: %s"));

    private final GuardRepository repository;

    Guards(GuardRepository repository) {
        this.repository = repository;
    }

    /** Names the moves that make a circle, or the merges that do. */
    void requireTree(Reorganise command, Set<String> circling) {
        if (circling.isEmpty()) {
            return;
        }
        var places = new ArrayList<String>();
        for (int i = 0; i < command.move().size(); i++) {
            if (circling.contains(command.move().get(i).unitCode())) {
                places.add("/move/" + i + "/parentCode");
            }
        }
        boolean byMoves = !places.isEmpty();
        for (int i = 0; i < command.merge().size(); i++) {
            if (!byMoves && circling.contains(command.merge().get(i).intoCode())) {
                places.add("/merge/" + i + "/intoCode");
            }
        }
        ReorganisationProblem.requireNone(places.stream()
                .map(place -> Violation.at(place, "below-itself", CIRCLE))
                .toList());
    }

    void requireNothingLeft(Reorganise command, Act act, List<String> ending) {
        var left = new ArrayList<Violation>();
        for (var obstacle : repository.left(ending, command.abolish(), command.effectiveOn())) {
            left.add(violation(act.pointerOf(obstacle.code(), Part.MERGED, Part.ABOLISHED), obstacle));
        }
        for (var obstacle : repository.leftInPosts(command.abolishPosts(), command.effectiveOn())) {
            left.add(violation("/abolishPosts/" + command.abolishPosts().indexOf(obstacle.code()), obstacle));
        }
        ReorganisationProblem.requireNone(left);
    }

    private static Violation violation(String pointer, GuardRepository.Obstacle obstacle) {
        var text = LEFT.getOrDefault(obstacle.what(), CIRCLE);
        return Violation.at(pointer, obstacle.what(), text.with(String.join(", ", obstacle.others())));
    }

    /** Over-establishment is refused; exactly full is not. */
    void requireEstablishments(UUID id, Reorganise command, Act act) {
        ReorganisationProblem.requireNone(repository.overfull(id, command.effectiveOn()).stream()
                .map(full -> Violation.at(
                        act.pointerOf(full.code(), Part.ESTABLISHED, Part.RECEIVES, Part.NUMBERED),
                        "unit-full",
                        new Text(
                                        "编制限额（公务员法第四十一条）：%s 编制 %s 名，%s 将有 %s 人",
                                        "Establishment (CSL 41): %s has %s places, and on %s there would be %s persons")
                                .with(full.code(), full.establishment(), full.day(), full.staffed())))
                .toList());
    }

    /** Acts are recorded in the order in which they take effect, so that what was on a day is one thing. */
    void requireLatest(UUID id, LocalDate on) {
        var later = repository.later(id, on);
        if (!later.isEmpty()) {
            ReorganisationProblem.requireNone(List.of(Violation.at(
                    "/effectiveOn",
                    "before-later-act",
                    new Text("早于已生效的后续调整：%s", "A later act changed the same already: %s")
                            .with(String.join(", ", later)))));
        }
    }
}
