package cn.hengjian.supervision.planted.two;

import cn.hengjian.supervision.planted.one.One;

/** The other half. */
public class Two {

    One one;
}
