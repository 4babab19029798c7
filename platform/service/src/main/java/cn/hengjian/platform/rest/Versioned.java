package cn.hengjian.platform.rest;

/** A view whose version is its strong ETag. */
public interface Versioned {

    long version();
}
