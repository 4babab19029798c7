package cn.hengjian.personnel.dossier;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refusals about sub-records. */
enum DossierProblem implements ProblemType {
    ENTRY_EXISTS("file-entry-exists", 409, "档案中已有该记录", "The file has this entry already"),
    RANKS_OVERLAP(
            "file-ranks-overlap", 409, "与已登记的层次或职级的时间重叠", "It overlaps a level or rank that was recorded already"),
    STILL_IN_POST(
            "file-still-in-post", 409, "该干部届时仍有职务，请先免职", "The cadre still holds a post then; remove him or her first");

    private final Kind kind;

    DossierProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("档案中没有这条记录", "The file has no such entry"));
    }

    @Singleton
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            var known = new HashMap<String, ProblemException>();
            for (var constraint : List.of(
                    "education_once",
                    "family_member_once",
                    "resume_entry_once",
                    "reward_once",
                    "sanction_once",
                    "training_once",
                    "exit_once")) {
                known.put(constraint, new ProblemException(ENTRY_EXISTS, ENTRY_EXISTS.title()));
            }
            known.put("rank_entry_one_at_a_time", new ProblemException(RANKS_OVERLAP, RANKS_OVERLAP.title()));
            return known;
        }
    }
}
