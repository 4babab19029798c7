package cn.hengjian.personnel.casework;

import java.util.UUID;

/**
 * A case about a post, as others refer to it.
 *
 * @param postId what it is about
 */
public record PostCaseRef(CaseKind kind, UUID id, String number, UUID postId) implements NumberedCase {}
