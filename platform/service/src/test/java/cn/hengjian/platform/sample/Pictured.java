package cn.hengjian.platform.sample;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A template that shows a picture which is given along. */
@CheckedTemplate(basePath = "sample")
public record Pictured(String name) implements TemplateInstance {}
