package cn.hengjian.assessment.ballot;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;

/** Refusals about ballots. None says what a ballot says, or whose it is. */
enum BallotProblem implements ProblemType {
    NOT_BEING_PREPARED(
            "ballot-not-being-prepared", 409, "只能在锁定名单后、开始投票前安排选票", "Sheets are arranged between locking and opening"),
    NOT_OPEN("ballot-not-open", 409, "当前不在投票期间", "The vote is not open"),
    NOT_CLOSED("ballot-not-closed", 409, "投票尚未结束，任何人不得查看", "Nobody reads anything before the vote is closed"),
    ALREADY_ISSUED("ballot-already-issued", 409, "每名投票人只签发一张选票凭证", "Each voter is given one token, and this one was"),
    SPENT("ballot-spent", 409, "该选票凭证已使用", "The token has been used"),
    TOKEN_INVALID("ballot-token-invalid", 422, "选票凭证无效", "The token is not valid for this sheet");

    private final Kind kind;

    BallotProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    ProblemException refusal() {
        return new ProblemException(this, title());
    }

    /** For a sheet that doesn't exist and for one that isn't the caller's alike. */
    static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这张选票", "There is no such sheet"));
    }
}
