package cn.hengjian.assessment.planted.one;

import cn.hengjian.assessment.planted.two.Two;

/** Half of a cycle between features. */
public class One {

    Two two;
}
