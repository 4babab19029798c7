package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.bulk.CopyRows;
import cn.hengjian.platform.sql.Database;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * Ranks on their way into the database, in blocks of the same persons as their explanations: they are known last, and
 * writing a row a person for them would take longer than all that went before.
 */
final class PlaceBlocks {

    private final CopyRows rows;
    private final UUID run;
    private final UUID computation;
    private StringJoiner ranks = array();
    private StringJoiner sizes = array();
    private StringJoiner bottom = array();
    private int count;

    PlaceBlocks(Database database, UUID run, UUID computation) {
        this.rows = new CopyRows(database, "score_place", "run_id, block, computation_id, ranks, sizes, bottom");
        this.run = run;
        this.computation = computation;
    }

    void add(Standings.Place place) {
        ranks.add(Integer.toString(place.rank()));
        sizes.add(Integer.toString(place.groupSize()));
        bottom.add(place.bottom() ? "t" : "f");
        count++;
        if (count % ExplanationBlocks.PERSONS == 0) {
            write();
        }
    }

    /** Writes what has not been written yet. */
    void end() {
        if (count % ExplanationBlocks.PERSONS != 0) {
            write();
        }
        rows.flush();
    }

    private void write() {
        rows.value(run)
                .value(ExplanationBlocks.of(count - 1))
                .value(computation)
                .value(ranks.toString())
                .value(sizes.toString())
                .value(bottom.toString())
                .end();
        ranks = array();
        sizes = array();
        bottom = array();
    }

    private static StringJoiner array() {
        return new StringJoiner(",", "{", "}");
    }
}
