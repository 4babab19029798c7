package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.rotation.rules.MoveRules.Move;
import cn.hengjian.personnel.rotation.rules.Mover;
import cn.hengjian.personnel.rotation.rules.Place;
import cn.hengjian.personnel.rotation.rules.Plan;
import cn.hengjian.personnel.rotation.rules.Planner;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers where those who are listed could move to. */
@ApplicationScoped
class SimulationService {

    private static final Text TO_VACANT = new Text(
            "平职到另一单位或者离开关键岗位（M15）；该职位空缺；未发现亲属、地域回避情形（公务员法第七十四、七十五条）",
            "Lateral, to another unit or away from a key post (M15); the post is vacant; neither kin nor home stands against it"
                    + " (CSL-74, CSL-75)");
    private static final Text TO_LEFT = new Text(
            "平职到另一单位或者离开关键岗位（M15）；该职位由 %s 让出；未发现亲属、地域回避情形（公务员法第七十四、七十五条）",
            "Lateral, to another unit or away from a key post (M15); %s leaves the post; neither kin nor home stands against it"
                    + " (CSL-74, CSL-75)");

    private final FieldRepository field;
    private final MoveCheck check;
    private final Terms terms;

    SimulationService(FieldRepository field, MoveCheck check, Terms terms) {
        this.field = field;
        this.check = check;
        this.terms = terms;
    }

    SimulationView simulate(Simulate command, Locale language) {
        var movers = field.listed(command.unit(), command.cadres());
        var cadres = command.cadres();
        if (cadres != null) {
            var known = movers.stream().map(Mover::number).collect(Collectors.toSet());
            var unknown = cadres.stream()
                    .filter(number -> !known.contains(number))
                    .sorted()
                    .toList();
            if (!unknown.isEmpty()) {
                throw new ProblemException(
                        HttpProblem.INVALID_CONTENT,
                        Violation.at(
                                "/cadres",
                                "not-listed",
                                new Text("没有已列入的轮岗事项：%s", "There is no listed case of: %s")
                                        .with(String.join(", ", unknown))));
            }
        }
        var plan = Planner.plan(movers, field.vacancies(movers), check.limits());
        return new SimulationView(
                terms.today(),
                plan.chains().stream()
                        .map(chain -> new SimulationView.MoveChain(
                                chain.cycle(),
                                chain.moves().stream()
                                        .map(move -> move(move, language))
                                        .toList()))
                        .toList(),
                plan.left().stream().map(left -> left(left, language)).toList());
    }

    private static SimulationView.ProposedMove move(Move move, Locale language) {
        var mover = move.mover();
        var holder = move.holder();
        return new SimulationView.ProposedMove(
                mover.rotation(),
                mover.number(),
                mover.name(),
                post(mover.from()),
                post(move.to()),
                holder,
                (holder == null ? TO_VACANT : TO_LEFT.with(holder)).in(language));
    }

    private static SimulationView.Unplaced left(Plan.Left left, Locale language) {
        var reasons = new ArrayList<SimulationView.UnplacedReason>();
        left.why().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(why -> reasons.add(new SimulationView.UnplacedReason(
                        why.getKey(),
                        why.getValue(),
                        Objections.text(why.getKey()).in(language))));
        var mover = left.mover();
        return new SimulationView.Unplaced(
                mover.rotation(), mover.number(), mover.name(), post(mover.from()), List.copyOf(reasons));
    }

    private static SimulationView.MovePost post(Place place) {
        return new SimulationView.MovePost(place.postId(), place.code(), place.title(), place.unitName());
    }
}
