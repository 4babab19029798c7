package cn.hengjian.supervision.intake;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.accusation.Sealing;
import cn.hengjian.supervision.codelist.CodeLists;
import cn.hengjian.supervision.opinion.Likenesses;
import cn.hengjian.supervision.opinion.OpinionFiling;
import cn.hengjian.supervision.opinion.OpinionFiling.Classified;
import cn.hengjian.supervision.opinion.OpinionFiling.Filed;
import cn.hengjian.supervision.opinion.rules.Kind;
import cn.hengjian.supervision.petition.PetitionOpening;
import cn.hengjian.supervision.roster.RosterRepository;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.SubmissionService;
import cn.hengjian.supervision.submission.rules.SubmissionEvent;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;

/** Decides what a submission is, and hands it over to that. */
@ApplicationScoped
class ClassificationService {

    private final SubmissionService submissions;
    private final OpinionFiling filing;
    private final PetitionOpening petitions;
    private final Likenesses likenesses;
    private final Sealing sealing;
    private final RosterRepository roster;
    private final CodeLists codes;
    private final Terms terms;

    ClassificationService(
            SubmissionService submissions,
            OpinionFiling filing,
            PetitionOpening petitions,
            Likenesses likenesses,
            Sealing sealing,
            RosterRepository roster,
            CodeLists codes,
            Terms terms) {
        this.submissions = submissions;
        this.filing = filing;
        this.petitions = petitions;
        this.likenesses = likenesses;
        this.sealing = sealing;
        this.roster = roster;
        this.codes = codes;
        this.terms = terms;
    }

    @Transactional
    SameMatterView findSame(UUID id, Reader reader) {
        var letter = submissions.look(id, reader);
        return SameMatterView.of(likenesses.find(letter), reader);
    }

    @Transactional
    ClassifiedView classify(UUID id, ClassifySubmission command, Reader reader) {
        var list = codes.inForce(terms.today());
        var unit = command.unitCode() == null
                ? null
                : roster.find(command.unitCode(), reader).orElse(null);
        var violations = ClassificationCheck.violations(command, list, unit);
        if (!violations.isEmpty()) {
            submissions.look(id, reader);
            throw ProblemException.invalid(violations);
        }
        var letter = submissions.take(id, SubmissionEvent.CLASSIFY, unit != null && unit.readersOwn(), reader);
        if (command.kind() == Classification.ACCUSATION) {
            sealing.seal(
                    unit == null ? letter : letter.about(unit.id()),
                    command.accused(),
                    reader.caller().username());
            return new ClassifiedView(command.kind(), null, null);
        }
        var kind = command.kind() == Classification.CLAIM ? Kind.CLAIM : Kind.OPINION;
        var filed = filing.file(
                letter,
                new Classified(kind, Objects.requireNonNull(unit).id(), list.version(), new HashSet<>(command.winds())),
                null,
                reader);
        if (kind == Kind.CLAIM) {
            petitions.open(filed, letter.policy());
        }
        return view(filed, kind);
    }

    @Transactional
    ClassifiedView join(UUID id, JoinSubmission command, Reader reader) {
        var original = filing.original(command.opinionId(), reader).orElse(null);
        if (original == null) {
            submissions.look(id, reader);
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/opinionId",
                            "unknown-opinion",
                            new Text("没有此意见或诉求，或已撤回", "There is no such opinion or claim, or it was taken back")));
        }
        var letter = submissions.take(id, SubmissionEvent.JOIN, original.readersOwn(), reader);
        return view(
                filing.file(letter, original.classified(), original.id(), reader),
                original.classified().kind());
    }

    private static ClassifiedView view(Filed filed, Kind kind) {
        return new ClassifiedView(Classification.valueOf(kind.name()), filed.id(), filed.number());
    }
}
