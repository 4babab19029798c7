package cn.hengjian.personnel.post;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.inject.Singleton;
import java.util.Map;

/** Refusals about posts. */
enum PostProblem implements ProblemType {
    CODE_TAKEN("post-code-taken", 409, "职位代码已被使用", "The post code is taken");

    private final Kind kind;

    PostProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Singleton
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            return Map.of("post_code_taken", new ProblemException(CODE_TAKEN, CODE_TAKEN.title()));
        }
    }
}
