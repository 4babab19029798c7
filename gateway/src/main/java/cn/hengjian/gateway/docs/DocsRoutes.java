package cn.hengjian.gateway.docs;

import cn.hengjian.gateway.pages.BilingualPage;
import cn.hengjian.gateway.pages.OwnRoutes;
import cn.hengjian.gateway.pages.Page;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The documentation that the build made: the addresses that its index names, and no others. */
@Singleton
final class DocsRoutes {

    private static final String SITE = "/docs/site/";

    private final OwnRoutes routes;

    DocsRoutes(OwnRoutes routes) {
        this.routes = routes;
    }

    void register(@Observes Router router) {
        new JsonArray(Buffer.buffer(Page.bytes(SITE + "index.json")))
                .stream().map(JsonObject.class::cast).forEach(entry -> register(router, entry));
    }

    private void register(Router router, JsonObject entry) {
        var path = entry.getString("path");
        var type = entry.getString("type");
        if (entry.getValue("files") instanceof JsonObject files) {
            var page = new BilingualPage(
                    Page.load(SITE + files.getString("zh-CN"), type), Page.load(SITE + files.getString("en"), type));
            routes.serve(router, path, context -> page.answer(context, entry.getString("sources")));
        } else {
            var file = Page.load(SITE + entry.getString("files"), type);
            routes.serve(router, path, context -> {
                // A new version must be seen at once; who has this one gets 304.
                context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
                file.answer(context);
            });
        }
    }
}
