package cn.hengjian.platform.rest;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sql.Causes;
import cn.hengjian.platform.sql.Outage;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.postgresql.util.PSQLException;

/** Tells apart what the database refuses: a rule that it keeps, a stale version, an outage. */
@Singleton
public class DatabaseRefusal {

    private static final Text TRY_AGAIN = new Text("数据库暂不可用，请稍后重试", "The database is not available; try again shortly");
    private static final Text CONCURRENT = new Text("同时有其他修改，请重试", "Somebody changed it at the same moment; try again");
    private static final Text STALE =
            new Text("该记录已被他人修改，请重新读取", "Somebody changed it since you read it; read it again");

    private final Map<String, ProblemException> byConstraint;

    DatabaseRefusal(@All List<ConstraintRefusals> refusals) {
        var collected = new HashMap<String, ProblemException>();
        refusals.forEach(feature -> collected.putAll(feature.byConstraint()));
        this.byConstraint = Map.copyOf(collected);
    }

    /** The refusal that a failure stands for; empty if it is no doing of the database. */
    public Optional<ProblemException> of(Throwable thrown) {
        boolean sql = false;
        for (var cause : Causes.of(thrown)) {
            switch (cause) {
                case OptimisticLockException _, StaleStateException _ -> {
                    return Optional.of(new ProblemException(HttpProblem.STALE_VERSION, STALE));
                }
                case PSQLException refused -> {
                    return ofState(refused);
                }
                // A batch that wraps the driver's own, or the pool's: no connection in time.
                case SQLException _ -> sql = true;
                default -> {}
            }
        }
        return sql ? Optional.of(new ProblemException(HttpProblem.UNAVAILABLE, TRY_AGAIN)) : Optional.empty();
    }

    private Optional<ProblemException> ofState(PSQLException refused) {
        if (Outage.isFatal(refused)) {
            return Optional.of(new ProblemException(HttpProblem.UNAVAILABLE, TRY_AGAIN));
        }
        var state = refused.getSQLState() == null ? "" : refused.getSQLState();
        var message = refused.getServerErrorMessage();
        var constraint = message == null || message.getConstraint() == null ? "" : message.getConstraint();
        var known = byConstraint.get(constraint);
        if (known != null) {
            return Optional.of(known);
        }
        return switch (state) {
            case "23505", "23P01" ->
                Optional.of(new ProblemException(
                        HttpProblem.CONFLICT,
                        new Text("已存在相同的记录（%s）", "The same already exists (%s)").with(constraint)));
            case "23503" ->
                Optional.of(new ProblemException(
                        HttpProblem.CONFLICT,
                        new Text("所指的记录不存在或仍被引用（%s）", "What it refers to is absent, or it is still referred to (%s)")
                                .with(constraint)));
            case "23514", "23502", "22003", "22001" ->
                Optional.of(new ProblemException(
                        HttpProblem.INVALID_CONTENT,
                        new Text("内容不符合数据规则（%s）", "The content breaks a rule of the data (%s)").with(constraint)));
            case "40001", "40P01", "55P03" -> Optional.of(new ProblemException(HttpProblem.CONFLICT, CONCURRENT));
            default ->
                state.startsWith("08") || state.startsWith("57") || state.startsWith("53")
                        ? Optional.of(new ProblemException(HttpProblem.UNAVAILABLE, TRY_AGAIN))
                        : Optional.empty();
        };
    }
}
