package cn.hengjian.gateway.planted.exchange;

/** The other half of the circle. */
public final class Ring {}
