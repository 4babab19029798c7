package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.CaseRef;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A measure, held until the transaction ends, as it stood when it was asked for. */
public record Measure(
        CaseRef ref,
        String state,
        String level,
        String policyPack,
        int policyVersion,
        @Nullable String situation,
        @Nullable String manner,
        @Nullable UUID toPost,
        @Nullable String toLevel,
        @Nullable String formalities,
        @Nullable LocalDate noticedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate runsUntil,
        @Nullable UUID endedPosting,
        @Nullable UUID begunPosting,
        @Nullable String levelBefore) {

    public UUID id() {
        return ref.id();
    }

    public CaseKind kind() {
        return ref.kind();
    }

    String policy() {
        return policyPack + "/" + policyVersion;
    }

    @Override
    public String toString() {
        return "Measure[" + ref.number() + "]";
    }
}
