package cn.hengjian.personnel.reorganisation;

import cn.hengjian.personnel.casework.CaseNumbers;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.reorganisation.rules.ActRules;
import cn.hengjian.personnel.reorganisation.rules.Fault;
import cn.hengjian.personnel.reorganisation.rules.Mention;
import cn.hengjian.personnel.reorganisation.rules.PostMention;
import cn.hengjian.personnel.roster.FileAuthor;
import cn.hengjian.personnel.roster.RosterEvents;
import cn.hengjian.personnel.unit.CreateUnit;
import cn.hengjian.personnel.unit.UnitService;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Carries acts out, whole or not at all; a preview does the same and takes everything back. */
@ApplicationScoped
class ReorganisationService {

    private final ReorganisationRepository acts;
    private final TreeRepository tree;
    private final Guards guards;
    private final UnitService units;
    private final RosterEvents events;
    private final FileAuthor author;
    private final CaseNumbers numbers;
    private final Terms terms;
    private final Audit audit;

    ReorganisationService(
            ReorganisationRepository acts,
            TreeRepository tree,
            Guards guards,
            UnitService units,
            RosterEvents events,
            FileAuthor author,
            CaseNumbers numbers,
            Terms terms,
            Audit audit) {
        this.acts = acts;
        this.tree = tree;
        this.guards = guards;
        this.units = units;
        this.events = events;
        this.author = author;
        this.numbers = numbers;
        this.terms = terms;
        this.audit = audit;
    }

    @Transactional
    ReorganisationView preview(Reorganise command, Caller caller) {
        var view = reorganise(command, caller);
        QuarkusTransaction.setRollbackOnly();
        return view;
    }

    @Transactional
    ReorganisationView reorganise(Reorganise command, Caller caller) {
        events.keepPostingChangesOut();
        tree.hold();
        author.is(caller);
        var act = Act.of(command);
        ProblemException.requireNone(faults(command, act));
        var id = TimeOrderedId.next();
        acts.open(id, numbers.next("REORG", terms.today().getYear()), command, caller);
        apply(id, command, act, caller);
        guards.requireEstablishments(id, command, act);
        guards.requireLatest(id, command.effectiveOn());
        publish(id);
        audit.record(
                caller,
                "units-reorganised",
                "reorganisation",
                id.toString(),
                Map.of("document", command.document(), "effectiveOn", command.effectiveOn()));
        return acts.require(id);
    }

    private List<Violation> faults(Reorganise command, Act act) {
        var faults = new ArrayList<Violation>();
        if (command.changesNothing()) {
            faults.add(Violation.at("", "nothing-to-do", new Text("未列任何调整", "The act changes nothing")));
        }
        if (command.effectiveOn().isAfter(terms.today())) {
            faults.add(Violation.at(
                    "/effectiveOn",
                    "out-of-range",
                    new Text("生效日期不得晚于今日 %s，请到期再办理", "Not after today, %s: record the act when it takes effect")
                            .with(terms.today())));
        }
        faults.addAll(ActRules.units(
                act.units(), tree.units(act.units().stream().map(Mention::code).toList())));
        faults.addAll(ActRules.posts(
                act.posts(),
                tree.posts(act.posts().stream().map(PostMention::code).toList())));
        for (int i = 0; i < command.split().size(); i++) {
            if (command.split().get(i).fromCode().equals(command.split().get(i).intoCode())) {
                faults.add(ActRules.at("/split/" + i + "/intoCode", Fault.ONTO_ITSELF));
            }
        }
        return faults;
    }

    private void apply(UUID id, Reorganise command, Act act, Caller caller) {
        var on = command.effectiveOn();
        var merged = Act.merged(command);
        var ending = Stream.concat(merged.keySet().stream(), command.abolish().stream())
                .toList();
        tree.takeDown();
        tree.established(
                id,
                IntStream.range(0, command.establish().size())
                        .mapToObj(i -> establish(i, command.establish().get(i), caller))
                        .toList());
        tree.rename(command.rename());
        guards.requireTree(command, tree.circling(command.move(), merged, ending));
        tree.place(command.move(), merged, ending);
        command.split().forEach(split -> tree.split(id, split, on));
        tree.merge(id, merged, on);
        guards.requireNothingLeft(command, act, ending);
        tree.abolishPosts(id, command.abolishPosts(), ending, on);
        tree.end(ending);
        tree.number(command.establishments());
        tree.keepFormer(id, on);
    }

    private UUID establish(int place, CreateUnit unit, Caller caller) {
        try {
            return units.create(unit, caller).id();
        } catch (ProblemException refused) {
            throw new ProblemException(
                    refused.type(),
                    refused.detail(),
                    refused.violations().stream()
                            .map(violation -> violation.place() instanceof Violation.Place.Body(var pointer)
                                    ? Violation.at(
                                            "/establish/" + place + pointer, violation.code(), violation.message())
                                    : violation)
                            .toList());
        }
    }

    /** The state of everything that is another now, for those who keep copies. */
    private void publish(UUID id) {
        events.units(Sql.of(
                "SELECT f.unit_id FROM unit_former f WHERE f.reorganisation_id = ?"
                        + " UNION SELECT n.id FROM unit n WHERE n.established_by = ?",
                id,
                id));
        events.posts(Sql.of("SELECT x.post_id FROM post_change x WHERE x.reorganisation_id = ?", id));
        events.postings(Sql.of("SELECT m.cadre_id FROM cadre_move m WHERE m.reorganisation_id = ?", id));
    }
}
