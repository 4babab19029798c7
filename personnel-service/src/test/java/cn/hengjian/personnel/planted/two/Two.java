package cn.hengjian.personnel.planted.two;

import cn.hengjian.personnel.planted.one.One;

/** The other half. */
public class Two {

    One one;
}
