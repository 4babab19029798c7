package cn.hengjian.assessment.evidence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened at a unit and below it in the year of a run. It is for people to weigh; no score comes from it.
 *
 * @param cadreNumber of the one person that it is about, if one was asked for
 * @param winds counts for each wind code and severity; each fact of a finding or an order counts once
 * @param total over all of them
 */
public record EvidenceView(
        UUID runId, int year, String unitCode, @Nullable String cadreNumber, List<OfWind> winds, Counts total) {

    /** The counts of a wind code and a severity. */
    public record OfWind(String windCode, String severity, Counts counts) {}

    /**
     * How many findings and orders.
     *
     * @param findings that were confirmed
     * @param repeated findings that were found to repeat a former one
     * @param transferred findings that went to discipline
     * @param overdue orders that were escalated, being overdue
     * @param returned orders that were escalated, being returned too often
     * @param closed orders
     */
    public record Counts(int findings, int repeated, int transferred, int overdue, int returned, int closed) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(
                    findings + more.findings,
                    repeated + more.repeated,
                    transferred + more.transferred,
                    overdue + more.overdue,
                    returned + more.returned,
                    closed + more.closed);
        }
    }
}
