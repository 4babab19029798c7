package cn.hengjian.supervision.planted.one;

import cn.hengjian.supervision.planted.two.Two;

/** Half of a cycle between features. */
public class One {

    Two two;
}
