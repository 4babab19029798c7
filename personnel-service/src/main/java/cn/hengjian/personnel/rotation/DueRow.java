package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.posting.rules.Avoidance.KinTie;
import cn.hengjian.personnel.rotation.rules.Due;
import cn.hengjian.personnel.rotation.rules.DueReason;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is due or warned, as the scan found it, and how that comes about. */
record DueRow(
        UUID cadreId,
        String number,
        String name,
        String unitCode,
        String unitName,
        UUID postId,
        String postCode,
        String postTitle,
        String level,
        DueReason reason,
        Due due,
        @Nullable String kinNumber,
        @Nullable KinTie tie,
        DueView.@Nullable DueCase rotation) {

    private static final Text UNBROKEN = new Text(
            "相接的任职合并计算，间断一日即重新起算；对应日不存在的，以当月末日为准",
            "postings that follow each other day to day add up, a single day without begins anew; where the month has no such"
                    + " day, its last one counts");

    static DueRow of(Row row) throws SQLException {
        var tie = row.textOrNull("kin_tie");
        var caseId = row.uuidOrNull("case_id");
        return new DueRow(
                row.uuid("cadre_id"),
                row.text("number"),
                row.text("name"),
                row.text("unit_code"),
                row.text("unit_name"),
                row.uuid("post_id"),
                row.text("post_code"),
                row.text("post_title"),
                row.text("level"),
                DueReason.valueOf(row.text("reason")),
                new Due(row.date("since"), row.integer("years"), row.date("due"), row.date("warn_on")),
                row.textOrNull("kin_number"),
                tie == null ? null : KinTie.valueOf(tie),
                caseId == null
                        ? null
                        : new DueView.DueCase(
                                caseId,
                                row.text("case_number"),
                                row.text("case_state"),
                                row.dateOrNull("exempted_until")));
    }

    /** The rule, since when it counts, and the arithmetic. */
    Text explanation() {
        if (reason == DueReason.KIN) {
            return tie(Objects.requireNonNull(tie))
                    .with(due.since(), Objects.requireNonNull(kinNumber), postTitle, postCode);
        }
        var what = reason == DueReason.SAME_LEVEL
                ? new Text(
                        "连续任 %s 层次领导职务".formatted(level), "in posts of the level %s without a break".formatted(level))
                : new Text(
                        "连续任 %s（%s）".formatted(postTitle, postCode),
                        "in the post %s (%s) without a break".formatted(postCode, postTitle));
        return new Text(
                "%s：自 %s 起%s；%s + %s 年 = %s，当日到期，%s 起提示。%s"
                        .formatted(
                                reason.rule(),
                                due.since(),
                                what.zhCN(),
                                due.since(),
                                due.years(),
                                due.on(),
                                due.warnOn(),
                                UNBROKEN.zhCN()),
                "%s: since %s %s; %s + %s years = %s, due on that day, warned of from %s on. Read so: %s"
                        .formatted(
                                reason.rule(),
                                due.since(),
                                what.en(),
                                due.since(),
                                due.years(),
                                due.on(),
                                due.warnOn(),
                                UNBROKEN.en()));
    }

    private static Text tie(KinTie tie) {
        return switch (tie) {
            case SAME_UNIT ->
                new Text(
                        "CSL-74：自 %s 起与亲属 %s 在同一单位任职（%s，%s）；层次较低者交流，层次相同的，后到者交流",
                        "CSL-74: since %s in one unit with the relative %s (%s, %s); the lower one moves, of equals the one who"
                                + " came later");
            case LINE ->
                new Text(
                        "CSL-74：自 %s 起与亲属 %s 有直接上下级领导关系（%s，%s）；层次较低者交流，层次相同的，后到者交流",
                        "CSL-74: since %s one of the cadre and the relative %s heads the unit above the other's (%s, %s); the"
                                + " lower one moves, of equals the one who came later");
            case KEY_WORK ->
                new Text(
                        "CSL-74：自 %s 起与亲属 %s 中一方担任领导，另一方在其下从事组织、人事、财务等工作（%s，%s）；层次较低者交流，层次相同的，后到者交流",
                        "CSL-74: since %s one of the cadre and the relative %s leads where the other has power over people or"
                                + " money (%s, %s); the lower one moves, of equals the one who came later");
        };
    }

    @Override
    public String toString() {
        return "DueRow[" + number + ", " + reason + "]";
    }
}
