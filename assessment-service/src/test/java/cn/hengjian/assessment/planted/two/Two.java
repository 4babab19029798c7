package cn.hengjian.assessment.planted.two;

import cn.hengjian.assessment.planted.one.One;

/** The other half. */
public class Two {

    One one;
}
