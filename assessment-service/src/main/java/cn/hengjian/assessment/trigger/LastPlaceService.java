package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.assessment.trigger.rules.LastPlace;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes down what people found about somebody ranked last, and suggests something if all that M10 asks for can hold. */
@ApplicationScoped
class LastPlaceService {

    private final LastPlaceRepository repository;
    private final Policies policies;
    private final Outbox outbox;
    private final Terms terms;
    private final Audit audit;
    private final String root;

    LastPlaceService(
            LastPlaceRepository repository,
            Policies policies,
            Outbox outbox,
            Terms terms,
            Audit audit,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.repository = repository;
        this.policies = policies;
        this.outbox = outbox;
        this.terms = terms;
        this.audit = audit;
        this.root = root;
    }

    @Transactional
    LastPlaceView check(UUID task, CheckLastPlace command, Caller caller, Locale locale) {
        var ranked = repository.requireTask(task, caller);
        if (ranked.cadre().equals(caller.cadre())) {
            throw WorkflowProblem.anotherPerson(
                    new Text("回避（G2）：不得核查本人的任务", "Recusal (G2): nobody checks his or her own task"));
        }
        if (!ranked.ranked()) {
            throw WorkflowProblem.guardMissing("NOT_RANKED", new Text("该任务尚未排名", "The task has not been ranked yet"));
        }
        var pack = terms.knowing(SuggestionPolicy.KEY, policies.version(ranked.pack(), ranked.packVersion()));
        var facts = command.facts(ranked.bottom());
        var missing = LastPlace.missing(facts, SuggestionPolicy.lastPlace(pack));
        // A task suggests something once; what is found later is taken down beside it.
        boolean suggested = missing.isEmpty() && !repository.isSuggested(task);
        var id = TimeOrderedId.next();
        repository.keep(
                id,
                new LastPlaceRepository.Place(task, null, null),
                facts,
                command.document(),
                command.note(),
                missing,
                suggested,
                pack,
                caller.username());
        if (suggested) {
            outbox.append(new LastPlaceSuggested(
                    id,
                    task,
                    ranked.cadreId(),
                    ranked.cadre(),
                    LastPlace.RULE,
                    pack.pack(),
                    pack.version(),
                    terms.today(),
                    root + "/tasks/" + task + "/last-place"));
        }
        audit.record(caller, "last-place-checked", "task", task.toString(), Map.of("suggested", suggested));
        return repository.require(task, caller, locale);
    }

    @Transactional
    LastPlaceView explain(UUID task, Caller caller, Locale locale) {
        var view = repository.require(task, caller, locale);
        audit.record(caller, "last-place-read", "task", task.toString(), Map.of());
        return view;
    }
}
