package cn.hengjian.deploy.demo.county;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the sheet of family members; a relative who is a cadre of this county is named by number. */
public record FamilyMember(
        String cadreNumber,
        String relation,
        String name,
        LocalDate birthDate,
        String politicalStatus,
        String workplace,
        @Nullable String relativeNumber) {}
