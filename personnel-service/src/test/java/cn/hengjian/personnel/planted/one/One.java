package cn.hengjian.personnel.planted.one;

import cn.hengjian.personnel.planted.two.Two;

/** Half of a cycle between features. */
public class One {

    Two two;
}
