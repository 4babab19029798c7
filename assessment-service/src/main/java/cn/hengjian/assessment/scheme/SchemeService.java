package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.scheme.rules.Soundness;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Drafts, changes and publishes schemes. */
@ApplicationScoped
class SchemeService {

    private static final String OBJECT = "scheme";
    private static final Text FIXED = new Text("新版本沿用 %s", "A later version keeps %s");

    private final SchemeRepository repository;
    private final Transitions transitions;
    private final MergePatch patches;
    private final BoundsInForce bounds;
    private final Audit audit;
    private final Clock clock;

    SchemeService(
            SchemeRepository repository,
            Transitions transitions,
            MergePatch patches,
            BoundsInForce bounds,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.transitions = transitions;
        this.patches = patches;
        this.bounds = bounds;
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
        var scheme = requireDraft(id);
        expected.requireCurrent(scheme.version());
        var command = patches.apply(scheme.command(), patch, CreateScheme.class);
        requireSameScheme(scheme, command);
        requireSound(command);
        transitions.make(SchemeStates.MACHINE, id, scheme.state(), SchemeStates.Event.CHANGE, caller, null, List.of());
        scheme.change(command);
        repository.flush();
        audit.record(caller, "changed", OBJECT, id.toString(), Map.of());
        return repository.view(id, caller);
    }

    /** The draft of the next version, which begins as the published one is. */
    @Transactional
    SchemeView startVersion(UUID id, Caller caller) {
        var scheme = repository.require(id);
        if (scheme.state() != SchemeState.PUBLISHED) {
            throw new ProblemException(
                    SchemeProblem.NOT_PUBLISHED,
                    new Text("草稿可直接修改；发布后方可起草新版本", "Change the draft itself; a version begins from what is published"));
        }
        var versions = repository.lockVersions(scheme.code());
        if (versions.stream().anyMatch(version -> version.state() == SchemeState.DRAFT)) {
            throw drafted();
        }
        var last = versions.stream()
                .mapToInt(SchemeRepository.Version::number)
                .max()
                .orElseThrow();
        var next = scheme.next(TimeOrderedId.next(), last + 1);
        repository.persistAndFlush(next);
        transitions.begin(SchemeStates.MACHINE, next.id(), next.state(), caller, List.of("M21", "M23"));
        audit.record(
                caller,
                "version-drafted",
                OBJECT,
                next.id().toString(),
                Map.of("code", scheme.code(), "version", last + 1));
        return repository.view(next.id(), caller);
    }

    static ProblemException drafted() {
        return new ProblemException(
                SchemeProblem.DRAFT_VERSION,
                new Text("请修改或发布该草稿；一个代码同时只有一个草稿", "Change or publish that draft; a code has one draft at a time"));
    }

    /** Both as they stand, drafts too. */
    @Transactional
    SchemeDifferenceView compare(UUID before, UUID after) {
        var former = repository.require(before);
        var later = repository.require(after);
        return SchemeDifferenceView.of(former, later);
    }

    /** Replaces the indicators of a draft by those of a sheet. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replaceIndicators(UUID id, List<CreateScheme.IndicatorDraft> indicators, Caller caller) {
        var scheme = requireDraft(id);
        var former = scheme.command();
        var command =
                new CreateScheme(former.code(), former.name(), former.appliesTo(), former.normalisation(), indicators);
        requireSound(command);
        transitions.make(SchemeStates.MACHINE, id, scheme.state(), SchemeStates.Event.CHANGE, caller, null, List.of());
        scheme.change(command);
        repository.flush();
        audit.record(caller, "indicators-imported", OBJECT, id.toString(), Map.of("indicators", indicators.size()));
    }

    @Transactional
    CreateScheme command(UUID id) {
        return repository.require(id).command();
    }

    Scheme requireDraft(UUID id) {
        var scheme = repository.require(id);
        if (scheme.state() == SchemeState.PUBLISHED) {
            throw new ProblemException(
                    SchemeProblem.FROZEN,
                    new Text("请另行起草新版本", "Draft its next version instead; scores refer to this one"));
        }
        return scheme;
    }

    /** What is wrong with indicators, each at its pointer. */
    List<Violation> objections(List<CreateScheme.IndicatorDraft> indicators) {
        return Soundness.objections(
                indicators.stream().map(CreateScheme.IndicatorDraft::facts).toList(), bounds.inForce());
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

    /** A later version is of the same scheme: its code and whom it is for stay. */
    private static void requireSameScheme(Scheme scheme, CreateScheme command) {
        if (scheme.versionNumber() > 1) {
            var violations = new ArrayList<Violation>();
            if (!scheme.code().equals(command.code())) {
                violations.add(Violation.at("/code", "fixed", FIXED.with(scheme.code())));
            }
            var appliesTo = scheme.command().appliesTo();
            if (appliesTo != command.appliesTo()) {
                violations.add(Violation.at("/appliesTo", "fixed", FIXED.with(appliesTo)));
            }
            ProblemException.requireNone(violations);
        }
    }

    private void requireSound(CreateScheme command) {
        var objections = objections(command.indicators());
        if (!objections.isEmpty()) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    new Text("考核办法有 %s 处不符合要求", "%s places of the scheme are not sound").with(objections.size()),
                    objections);
        }
    }
}
