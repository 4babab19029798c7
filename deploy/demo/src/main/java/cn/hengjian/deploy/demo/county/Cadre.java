package cn.hengjian.deploy.demo.county;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the sheet of cadres. The person is invented. */
public record Cadre(
        String number,
        String name,
        Sex sex,
        LocalDate birthDate,
        String citizenId,
        String ethnicity,
        String politicalStatus,
        String nativePlace,
        LocalDate workStart,
        @Nullable LocalDate partyJoined,
        Level level,
        @Nullable String rank,
        String unitCode) {

    /** GB/T 2261.1. */
    public enum Sex {
        MALE("1"),
        FEMALE("2");

        private final String code;

        Sex(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
