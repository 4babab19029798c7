package cn.hengjian.deploy.demo.api;

import org.jspecify.annotations.Nullable;

/** The program was started without something it needs. */
public final class SettingsMissing extends Exception {

    private static final long serialVersionUID = 1L;

    SettingsMissing(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
