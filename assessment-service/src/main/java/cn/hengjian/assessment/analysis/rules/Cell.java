package cn.hengjian.assessment.analysis.rules;

/**
 * Those who are alike in everything by which people are told apart.
 *
 * @param people how many have what a figure is of
 * @param unseen those of them whose own figure the reader doesn't see besides
 */
public record Cell(String unit, String postClass, String level, long people, long unseen) {

    String code(Cut cut) {
        return switch (cut) {
            case UNIT -> unit;
            case POST_CLASS -> postClass;
            case LEVEL -> level;
        };
    }
}
