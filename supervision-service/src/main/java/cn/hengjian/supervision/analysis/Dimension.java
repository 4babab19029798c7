package cn.hengjian.supervision.analysis;

/** By what figures are told apart. */
public enum Dimension {
    WIND("left(f.wind_code, 2)"),
    SEVERITY("f.severity"),
    UNIT("u.code");

    private final String expression;

    Dimension(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
