package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.assessment.scheme.rules.CategoryTree;
import cn.hengjian.assessment.scheme.rules.IndicatorKind;
import cn.hengjian.assessment.scheme.rules.Normalisation;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads schemes to change them, and reads them by projection. */
@ApplicationScoped
class SchemeRepository implements PanacheRepositoryBase<Scheme, UUID> {

    private final Database database;
    private final Pages pages;

    SchemeRepository(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    Scheme require(UUID id) {
        return findByIdOptional(id).orElseThrow(SchemeRepository::absent);
    }

    /** A version of a code. */
    record Version(int number, SchemeState state) {}

    /** All versions of a code, held so that the next number is given once. */
    List<Version> lockVersions(String code) {
        return database.list(
                Sql.of(
                        "SELECT version_number, state FROM scheme WHERE code = ? ORDER BY version_number FOR UPDATE",
                        code),
                row -> new Version(row.integer("version_number"), state(row)));
    }

    Page<SchemeSummary> page(
            @Nullable AppliesTo appliesTo,
            @Nullable SchemeState state,
            @Nullable String code,
            PageRequest request,
            Caller caller) {
        return pages.page(
                Sql.of("SELECT s.*, (SELECT count(*)::int FROM indicator i WHERE i.scheme_id = s.id) AS indicators"
                                + " FROM scheme s WHERE true")
                        .andIfPresent("s.applies_to = ?", appliesTo)
                        .andIfPresent("s.state = ?", state)
                        .andIfPresent("s.code = ?", code),
                Keyset.ascending("s.code", "s.version_number"),
                request,
                row -> new SchemeSummary(
                        row.uuid("id"),
                        row.text("code"),
                        row.integer("version_number"),
                        row.text("name"),
                        AppliesTo.valueOf(row.text("applies_to")),
                        state(row),
                        row.instantOrNull("published_at"),
                        row.integer("indicators"),
                        SchemeStates.MACHINE.allowed(state(row), caller)));
    }

    SchemeView view(UUID id, Caller caller) {
        var indicators = database.list(
                Sql.of("SELECT * FROM indicator WHERE scheme_id = ? ORDER BY position", id),
                SchemeRepository::indicator);
        var quantifiable = indicators.stream()
                .filter(indicator -> indicator.kind() == IndicatorKind.QUANT)
                .map(SchemeView.IndicatorView::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var categories = CategoryTree.of(indicators.stream()
                        .map(indicator -> new CategoryTree.Leaf(indicator.category(), indicator.weight(), null))
                        .toList())
                .stream()
                .map(node -> new SchemeView.CategoryView(node.path(), node.weight(), node.indicators()))
                .toList();
        return database.find(
                        Sql.of("SELECT * FROM scheme WHERE id = ?", id),
                        row -> new SchemeView(
                                row.uuid("id"),
                                row.text("code"),
                                row.integer("version_number"),
                                row.uuidOrNull("based_on"),
                                row.text("name"),
                                AppliesTo.valueOf(row.text("applies_to")),
                                Normalisation.valueOf(row.text("normalisation")),
                                state(row),
                                row.instantOrNull("published_at"),
                                quantifiable,
                                categories,
                                indicators,
                                row.number("version"),
                                allowed(row, caller)))
                .orElseThrow(SchemeRepository::absent);
    }

    private static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这个考核办法", "There is no such scheme"));
    }

    private static List<String> allowed(Row row, Caller caller) throws SQLException {
        return SchemeStates.MACHINE.allowed(state(row), caller);
    }

    private static SchemeState state(Row row) throws SQLException {
        return SchemeState.valueOf(row.text("state"));
    }

    private static SchemeView.IndicatorView indicator(Row row) throws SQLException {
        var terms = IndicatorRow.terms(row);
        var steps = terms.steps();
        var deduction = terms.deduction();
        var veto = terms.veto();
        return new SchemeView.IndicatorView(
                row.text("code"),
                row.text("name"),
                IndicatorKind.valueOf(row.text("kind")),
                terms.method(),
                row.decimal("weight"),
                terms.target(),
                row.textOrNull("unit"),
                terms.direction(),
                row.textOrNull("source"),
                row.textOrNull("question"),
                steps == null ? null : steps.steps().stream().map(StepBound::of).toList(),
                deduction == null ? null : DeductionRule.of(deduction),
                veto == null ? null : VetoRule.of(veto),
                terms.formula(),
                FormulaConstant.of(terms.constants()),
                row.textOrNull("category"));
    }
}
