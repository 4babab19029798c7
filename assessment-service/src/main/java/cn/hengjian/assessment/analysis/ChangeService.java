package cn.hengjian.assessment.analysis;

import cn.hengjian.assessment.analysis.ChangeView.Difference;
import cn.hengjian.assessment.analysis.rules.Cut;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays the figures of two runs side by side. */
@ApplicationScoped
class ChangeService {

    private final DistributionRepository distributions;
    private final Database database;

    ChangeService(DistributionRepository distributions, Database database) {
        this.distributions = distributions;
        this.database = database;
    }

    ChangeView compare(UUID run, @Nullable UUID against, @Nullable Cut by, Caller caller) {
        var after = distributions.require(run, by, caller);
        var before = distributions.require(against == null ? yearBefore(run) : against, by, caller);
        var allBefore = before.all();
        var allAfter = after.all();
        return new ChangeView(
                run,
                before.runId(),
                after.by(),
                Math.max(before.minGroup(), after.minGroup()),
                allBefore == null && allAfter == null ? null : Difference.of(allBefore, allAfter),
                groups(byCode(before), byCode(after)));
    }

    private static List<ChangeView.ComparedGroup> groups(
            Map<String, DistributionView.Group> before, Map<String, DistributionView.Group> after) {
        var newest = new TreeMap<>(before);
        newest.putAll(after);
        return newest.values().stream()
                .map(group -> {
                    var had = before.get(group.code());
                    var have = after.get(group.code());
                    return new ChangeView.ComparedGroup(
                            group.code(),
                            group.name(),
                            Difference.of(had == null ? null : had.figures(), have == null ? null : have.figures()));
                })
                .toList();
    }

    private static Map<String, DistributionView.Group> byCode(DistributionView view) {
        return view.groups().stream().collect(Collectors.toMap(DistributionView.Group::code, Function.identity()));
    }

    private UUID yearBefore(UUID run) {
        return database.find(
                        Sql.of(
                                "SELECT b.id FROM run r JOIN run b ON b.kind = r.kind AND b.year = r.year - 1"
                                        + " WHERE r.id = ? ORDER BY b.id DESC LIMIT 1",
                                run),
                        row -> row.uuid("id"))
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.NOT_FOUND,
                        new Text(
                                "上一年度没有同类考核，请用 against 指明与哪一次比较",
                                "There is no such run of the year before; name one as against")));
    }
}
