package cn.hengjian.gateway.planted.login;

import cn.hengjian.gateway.planted.exchange.Ring;

/** Closes a circle of two features. */
@SuppressWarnings("unused")
public final class Door {

    private Ring ring;
}
