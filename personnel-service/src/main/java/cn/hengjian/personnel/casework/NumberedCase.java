package cn.hengjian.personnel.casework;

import java.util.UUID;

/** A case, whatever it is about. */
public sealed interface NumberedCase permits CaseRef, PostCaseRef {

    CaseKind kind();

    UUID id();

    String number();
}
