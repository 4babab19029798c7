package cn.hengjian.personnel.posting;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.inject.Singleton;
import java.util.Map;

/** Refusals about postings. */
enum PostingProblem implements ProblemType {
    POST_OCCUPIED("post-occupied", "职位在该时段已有人任职", "The post is held in that time"),
    MAIN_POST_HELD("main-post-held", "该干部在该时段已有主任职", "The cadre has a main post in that time"),
    POST_ABOLISHED("post-abolished", "职位已撤销", "The post is abolished"),
    CADRE_NOT_IN_SERVICE("cadre-not-in-service", "该干部已不在职", "The cadre is no longer in service"),
    TERMS_SERVED("terms-served", "正职任期已满", "The terms of office are served"),
    TENURE_FULL("tenure-full", "任同一职位已满最长年限", "The longest time in one post is full"),
    KIN_AVOIDED("kin-avoided", "须任职回避", "Kin have to be avoided"),
    FROM_THERE("home-avoided", "须地域回避", "The home has to be avoided"),
    UNIT_FULL("unit-full", "单位编制已满", "The unit's establishment is full"),
    POSTING_ENDED("posting-ended", "任职已结束", "The posting has ended");

    private final Kind kind;

    PostingProblem(String slug, String zhCN, String en) {
        this.kind = new Kind(slug, 409, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** For whoever loses a race, the database says what the rule says otherwise. */
    @Singleton
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            return Map.of(
                    "posting_one_holder", new ProblemException(POST_OCCUPIED, POST_OCCUPIED.title()),
                    "posting_one_main", new ProblemException(MAIN_POST_HELD, MAIN_POST_HELD.title()));
        }
    }
}
