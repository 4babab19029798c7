package cn.hengjian.supervision.draw.rules;

/** What can happen to a draw. */
public enum DrawEvent {
    DRAW,
    REVEAL
}
