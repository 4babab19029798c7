package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.bulk.CopyRows;
import cn.hengjian.assessment.score.rules.Score;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Scores and their explanations on their way into the database, in place of what the computation before wrote; whatever
 * needs no other score is written while the others are being made.
 */
final class ScoreWriter implements Scoring.Sink<byte[]> {

    private static final List<String> TABLES = List.of("score_place", "score_line", "score_explanation");

    private final Database database;
    private final UUID run;
    private final LongConsumer progress;
    private final ExplanationBlocks blocks;
    private final CopyRows lines;

    ScoreWriter(Database database, UUID run, LongConsumer progress) {
        this.database = database;
        this.run = run;
        this.progress = progress;
        this.blocks = new ExplanationBlocks(database, run);
        this.lines = new CopyRows(
                database,
                "score_line",
                "appraisal_id, run_id, block, slot, group_code, score, reason, ceiling, ceiling_by");
    }

    @Override
    public void begin() {
        for (var table : TABLES) {
            database.update(Sql.of("DELETE FROM " + table + " WHERE run_id = ?", run));
        }
    }

    @Override
    public void take(int order, Standing standing, byte[] explanation) {
        blocks.add(standing.appraisal(), explanation);
        line(order, standing);
        progress.accept(order + 1L);
    }

    private void line(int order, Standing standing) {
        var score = standing.score();
        var struck = standing.struck();
        lines.value(standing.appraisal())
                .value(run)
                .value(ExplanationBlocks.of(order))
                .value(ExplanationBlocks.slot(order))
                .value(standing.group())
                .value(score == null ? null : score.toPlainString())
                .value(score == null ? Score.Reason.NO_COMPONENT.name() : null)
                .value(struck == null ? null : struck.ceiling().name())
                .value(struck == null ? null : struck.array())
                .end();
    }

    /** Writes what has not been written yet. */
    void end() {
        blocks.end();
        lines.flush();
    }
}
