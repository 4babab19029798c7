package cn.hengjian.assessment.citation;

import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Cites evidence: the first to cite a piece for a person and year counts it, everybody after that refers to it. */
@ApplicationScoped
public class Citations {

    private final CitationRepository repository;
    private final Terms terms;

    Citations(CitationRepository repository, Terms terms) {
        this.repository = repository;
        this.terms = terms;
    }

    /** What kind of appraisal cites (M22). */
    public enum Kind {
        STAGE("阶段考核", "a stage appraisal"),
        SPECIAL("专项考核", "a special appraisal"),
        COMPREHENSIVE("综合考核", "a comprehensive appraisal");

        private final Text label;

        Kind(String zhCN, String en) {
            this.label = new Text(zhCN, en);
        }

        Text label() {
            return label;
        }
    }

    /** Where a piece comes from. */
    public enum Source {
        /** What supervision found at the person's unit, naming the person. */
        EVIDENCE,
        /** An assessed task of the person (M10). */
        TASK,
        /** A document of the county, by its number. */
        DOCUMENT
    }

    /** An appraisal of a person that cites; the year is the one that its evidence counts in. */
    public record Subject(Kind kind, UUID id, String cadre, int year) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public CitationView cite(Subject subject, CiteEvidence command, Caller caller, Locale locale) {
        var reference = command.reference().strip().toUpperCase(Locale.ROOT);
        if (!repository.exists(command.source(), reference, subject)) {
            throw ProblemException.invalid(List.of(Violation.at(
                    "/reference",
                    "unknown-evidence",
                    switch (command.source()) {
                        case EVIDENCE ->
                            new Text(
                                            "应为 %s 年涉及该干部且未撤销的督查材料编号",
                                            "The id of a piece of evidence of %s is expected that names the cadre and still stands")
                                    .with(Integer.toString(subject.year()));
                        case TASK ->
                            new Text(
                                    "应为该干部已评定的任务编号",
                                    "The id of a task of the cadre is expected that has been assessed");
                        case DOCUMENT -> new Text("应为文号", "The number of a document is expected");
                    })));
        }
        var id = TimeOrderedId.next();
        if (!repository.keep(id, subject, command, reference, true, caller.username(), terms.today())
                && !repository.keep(id, subject, command, reference, false, caller.username(), terms.today())) {
            throw new ProblemException(
                    CitationProblem.CITED,
                    Violation.at(
                            "/reference",
                            "duplicate",
                            new Text("请引用其他材料", "Cite another piece; this one stands there")));
        }
        return repository.require(id, locale);
    }

    /**
     * Cites all that there is about the person in a period: what supervision found and still stands, and assessed tasks.
     * What counts elsewhere already stands by reference; what the appraisal cites already stays.
     *
     * @return how many pieces were added
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int drawTogether(Kind kind, UUID subject, String cadre, LocalDate from, LocalDate to, Caller caller) {
        return repository.drawTogether(kind, subject, cadre, from, to, caller.username(), terms.today());
    }

    /** What an appraisal cites, in the order of citing. */
    public List<CitationView> list(UUID subject, Locale locale) {
        return repository.list(subject, locale);
    }
}
