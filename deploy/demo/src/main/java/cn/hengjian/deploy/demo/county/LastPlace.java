package cn.hengjian.deploy.demo.county;

/** The cadres who come last among their peers, far behind, for reasons that the sheet of actual values shows. */
public enum LastPlace {
    SECTION_HEAD("D031", 0, Level.XK_Z),
    SECTION_DEPUTY("T009", 3, Level.XK_F),
    GENERAL_CADRE("D045", 10, Level.NONE);

    private final String unitCode;
    private final int seat;
    private final Level level;

    LastPlace(String unitCode, int seat, Level level) {
        this.unitCode = unitCode;
        this.seat = seat;
        this.level = level;
    }

    String unitCode() {
        return unitCode;
    }

    int seat() {
        return seat;
    }

    public Level level() {
        return level;
    }
}
