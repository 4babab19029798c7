package cn.hengjian.platform.sample;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A template that asks for things from outside, which no feature's may. */
@CheckedTemplate(basePath = "sample")
public record Hostile(String outside, String file) implements TemplateInstance {}
