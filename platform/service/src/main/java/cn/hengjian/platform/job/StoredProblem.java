package cn.hengjian.platform.job;

import cn.hengjian.platform.problem.ProblemBody;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a job failed, kept in both languages until somebody reads it. */
record StoredProblem(
        String type, int status, Text title, @Nullable Text detail) {

    static StoredProblem of(ProblemException refusal) {
        return new StoredProblem(
                refusal.type().type(), refusal.type().status(), refusal.type().title(), refusal.detail());
    }

    ProblemBody in(Locale locale) {
        return new ProblemBody(
                type, title.in(locale), status, detail == null ? null : detail.in(locale), null, null, List.of());
    }
}
