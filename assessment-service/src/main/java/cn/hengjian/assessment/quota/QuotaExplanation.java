package cn.hengjian.assessment.quota;

import cn.hengjian.assessment.quota.rules.Pool;
import cn.hengjian.assessment.quota.rules.QuotaParameters;
import cn.hengjian.assessment.terms.rules.Share;
import cn.hengjian.platform.problem.Text;
import java.util.function.Function;

/** Tells how a pool's places were reckoned. */
final class QuotaExplanation {

    private static final Text RECKONED = new Text(
            "%s：参加考核 %s 人 × %s/%s（%s）= %s/%s，%s，共 %s 个优秀名额；已占 %s 个，剩余 %s 个。",
            "%s: %s who take part × %s/%s (%s) = %s/%s, %s. Places for excellent: %s; taken: %s; left: %s.");
    private static final Text POOLED =
            new Text("合并计算的单位：%s（单独计算不足一名）。", "Units that share the pool: %s (on their own they have no place).");
    private static final Text ASKED = new Text("%s现申请 %s 个，超出 %s 个。", "%s Asked for: %s, too many: %s.");

    private QuotaExplanation() {}

    static Text of(Pool pool, QuotaParameters parameters) {
        var told = new Text(
                RECKONED.zhCN().formatted(numbers(pool, parameters, Text::zhCN)),
                RECKONED.en().formatted(numbers(pool, parameters, Text::en)));
        if (!pool.pooled()) {
            return told;
        }
        var units = POOLED.with(String.join("、", pool.units()));
        return new Text(told.zhCN() + units.zhCN(), told.en() + " " + units.en());
    }

    private static Object[] numbers(Pool pool, QuotaParameters parameters, Function<Text, String> language) {
        var share = pool.share();
        return new Object[] {
            pool.code(),
            pool.takingPart(),
            share.numerator(),
            share.denominator(),
            language.apply(basis(pool)),
            (long) pool.takingPart() * share.numerator(),
            share.denominator(),
            language.apply(parameters.rounding().label()),
            pool.places(),
            pool.taken(),
            Math.max(pool.left(), 0)
        };
    }

    /** The same for a pool into which those who ask don't fit. */
    static Text exceeded(Pool pool, QuotaParameters parameters) {
        var told = of(pool, parameters);
        return new Text(
                ASKED.zhCN().formatted(told.zhCN(), pool.asked(), pool.asked() - Math.max(pool.left(), 0)),
                ASKED.en().formatted(told.en(), pool.asked(), pool.asked() - Math.max(pool.left(), 0)));
    }

    private static Text basis(Pool pool) {
        return switch (pool.basis()) {
            case ORDINARY -> new Text("ASM-QUOTA 一般比例", "ASM-QUOTA, the ordinary share");
            case APPROVED -> new Text("ASM-QUOTA 经组织部批准", "ASM-QUOTA, approved by the organisation department");
            case TEAM -> {
                var team = pool.team();
                yield team == null
                        ? new Text("领导班子尚未评定等次", "the team has no grade yet")
                        : new Text(
                                "领导班子等次%s".formatted(team.label().zhCN()),
                                "the team is " + team.label().en());
            }
        };
    }

    /** How many teams may be excellent. */
    static Text teams(int teams, Share share, int places, int excellent) {
        return new Text(
                        "领导班子 %s 个 × %s/%s，舍去不足一个的部分，共 %s 个优秀名额；将有 %s 个为优秀",
                        "%s teams × %s/%s, what is less than one is dropped: %s may be excellent; %s would be")
                .with(teams, share.numerator(), share.denominator(), places, excellent);
    }
}
