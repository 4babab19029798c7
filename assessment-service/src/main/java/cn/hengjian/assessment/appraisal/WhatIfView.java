package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.run.RunView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a run would give by other schemes or parameters. It is no score: nothing of it enters anything else, and it is
 * forgotten with its job.
 *
 * @param computationId what it is compared with
 * @param enter how many would enter the bottom of their group
 * @param leave how many would leave it
 * @param outdated whether the run, its inputs or a draft has changed since; then only this is told still
 */
record WhatIfView(
        UUID id,
        UUID runId,
        UUID computationId,
        RunView.PolicyRef policy,
        List<InPlace> schemes,
        int appraisals,
        int scored,
        int enter,
        int leave,
        boolean outdated,
        Instant computedAt) {

    /**
     * A scheme in place of the run's own.
     *
     * @param version of the scheme as it was asked for
     * @param withoutCounterpart what it measures and the own doesn't: there is no value, so the weight is redistributed
     * @param unused what the own measures and this one doesn't
     */
    record InPlace(
            UUID ownId,
            String ownCode,
            UUID id,
            String code,
            String name,
            long version,
            List<Unmatched> withoutCounterpart,
            List<String> unused) {}

    /** An indicator for which no values are found. */
    record Unmatched(String code, String name, Yardstick.Missing reason) {}
}
