package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.scheme.rules.Soundness;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Drafts, changes and publishes schemes. */
@ApplicationScoped
class SchemeService {

    private static final String OBJECT = "scheme";

    private final SchemeRepository repository;
    private final Transitions transitions;
    private final MergePatch patches;
    private final Audit audit;
    private final Clock clock;

    SchemeService(SchemeRepository repository, Transitions transitions, MergePatch patches, Audit audit, Clock clock) {
        this.repository = repository;
        this.transitions = transitions;
        this.patches = patches;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    SchemeView create(CreateScheme command, Caller caller) {
        requireSound(command);
        var scheme = new Scheme(TimeOrderedId.next(), command);
        repository.persistAndFlush(scheme);
        transitions.begin(SchemeStates.MACHINE, scheme.id(), scheme.state(), caller, List.of("M21", "M23"));
        audit.record(caller, "drafted", OBJECT, scheme.id().toString(), Map.of("code", command.code()));
        return repository.view(scheme.id(), caller);
    }

    @Transactional
    SchemeView change(UUID id, ExpectedVersion expected, JsonNode patch, Caller caller) {
        var scheme = repository.require(id);
        if (scheme.state() == SchemeState.PUBLISHED) {
            throw new ProblemException(
                    SchemeProblem.FROZEN,
                    new Text("请另行起草新的考核办法", "Draft a new scheme instead; scores refer to this one"));
        }
        expected.requireCurrent(scheme.version());
        var command = patches.apply(scheme.command(), patch, CreateScheme.class);
        requireSound(command);
        transitions.make(SchemeStates.MACHINE, id, scheme.state(), SchemeStates.Event.CHANGE, caller, null, List.of());
        scheme.change(command);
        repository.flush();
        audit.record(caller, "changed", OBJECT, id.toString(), Map.of());
        return repository.view(id, caller);
    }

    @Transactional
    SchemeView publish(UUID id, Caller caller) {
        var scheme = repository.require(id);
        var published = transitions.make(
                SchemeStates.MACHINE, id, scheme.state(), SchemeStates.Event.PUBLISH, caller, null, List.of("M23"));
        scheme.publish(published, clock.instant());
        repository.flush();
        audit.record(caller, "published", OBJECT, id.toString(), Map.of());
        return repository.view(id, caller);
    }

    private static void requireSound(CreateScheme command) {
        var objections = Soundness.objections(command.indicators().stream()
                .map(CreateScheme.IndicatorDraft::facts)
                .toList());
        if (!objections.isEmpty()) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    new Text("考核办法有 %s 处不符合要求", "%s places of the scheme are not sound").with(objections.size()),
                    objections);
        }
    }
}
