package cn.hengjian.personnel.casework;

import java.util.UUID;

/**
 * A case, as others refer to it.
 *
 * @param cadreId whom it is about
 */
public record CaseRef(CaseKind kind, UUID id, String number, UUID cadreId) implements NumberedCase {}
