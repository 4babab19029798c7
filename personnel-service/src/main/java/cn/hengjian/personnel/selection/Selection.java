package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.PostCaseRef;
import cn.hengjian.personnel.selection.rules.SelectionState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A selection, held until the transaction ends, as it stood when it was asked for. */
record Selection(
        UUID id,
        String number,
        SelectionState state,
        UUID postId,
        String postLevel,
        boolean congress,
        SelectionScope scope,
        String policyPack,
        int policyVersion,
        @Nullable String notice,
        @Nullable LocalDate registerBy,
        @Nullable LocalDate publicUntil,
        @Nullable LocalDate appointedOn,
        @Nullable UUID endedPosting,
        @Nullable UUID begunPosting,
        @Nullable UUID givenPosting,
        @Nullable String levelBefore) {

    PostCaseRef ref() {
        return new PostCaseRef(CaseKind.SELECTION, id, number, postId);
    }

    String policy() {
        return policyPack + "/" + policyVersion;
    }
}
