package cn.hengjian.personnel.contact;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.hengjian.personnel.contact.VisitView.ProblemView;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Visits with the problems that they found, as they are shown. Who sees the link sees them, whoever made them. */
@ApplicationScoped
class VisitRepository {

    private final ContactRepository contacts;
    private final Database database;
    private final Pages pages;

    VisitRepository(ContactRepository contacts, Database database, Pages pages) {
        this.contacts = contacts;
        this.database = database;
        this.pages = pages;
    }

    Page<VisitView> page(UUID link, PageRequest request, Caller caller) {
        contacts.require(link, caller);
        var page = pages.page(visits(link), Keyset.descending("v.day", "v.id"), request, row -> view(row, List.of()));
        var problems = problems(page.items().stream().map(VisitView::id).toList());
        return page.map(visit -> with(visit, problems.getOrDefault(visit.id(), List.of())));
    }

    VisitView require(UUID link, UUID id) {
        var problems = problems(List.of(id));
        return database.find(visits(link).and("v.id = ?", id), row -> view(row, problems.getOrDefault(id, List.of())))
                .orElseThrow(ContactProblem::absentPart);
    }

    private static Sql visits(UUID link) {
        return Sql.of(
                "SELECT v.*, c.number AS cadre_number, c.name AS cadre_name FROM contact_visit v"
                        + " JOIN cadre c ON c.id = v.cadre_id WHERE v.link_id = ?",
                link);
    }

    private record Found(UUID visit, ProblemView problem) {}

    private Map<UUID, List<ProblemView>> problems(List<UUID> visits) {
        return database
                .list(
                        Sql.of("SELECT * FROM contact_problem WHERE visit_id = ANY (?::uuid[]) ORDER BY id", visits),
                        row -> new Found(
                                row.uuid("visit_id"),
                                new ProblemView(
                                        row.uuid("id"),
                                        row.text("problem"),
                                        row.text("action"),
                                        row.textOrNull("solution"),
                                        row.textOrNull("solved_by"),
                                        row.dateOrNull("solved_on"))))
                .stream()
                .collect(groupingBy(Found::visit, mapping(Found::problem, toList())));
    }

    private static VisitView view(Row row, List<ProblemView> problems) throws SQLException {
        return new VisitView(
                row.uuid("id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.date("day"),
                row.text("found"),
                problems,
                row.textOrNull("cancelled_by"),
                row.textOrNull("cancelled_for"));
    }

    private static VisitView with(VisitView visit, List<ProblemView> problems) {
        return new VisitView(
                visit.id(),
                visit.cadreNumber(),
                visit.cadreName(),
                visit.day(),
                visit.found(),
                problems,
                visit.cancelledBy(),
                visit.cancelledFor());
    }
}
