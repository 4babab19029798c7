package cn.hengjian.personnel.together;

import java.time.LocalDate;

/** A code, shown this once. */
record CodeView(String hostCode, LocalDate day, String code) {

    @Override
    public String toString() {
        return "CodeView[" + hostCode + ", " + day + "]";
    }
}
