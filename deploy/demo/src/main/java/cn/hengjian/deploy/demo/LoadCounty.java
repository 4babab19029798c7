package cn.hengjian.deploy.demo;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.ApiFailure;
import cn.hengjian.deploy.demo.api.Settings;
import cn.hengjian.deploy.demo.api.SettingsMissing;
import cn.hengjian.deploy.demo.county.County;
import cn.hengjian.deploy.demo.story.CountyLoader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Loads the demo county through the API; does nothing if it is there. */
public final class LoadCounty {

    private LoadCounty() {}

    public static void main(String[] arguments) {
        var console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            var loader = new CountyLoader(County.standard(), Api.at(Settings.from(System.getenv())));
            var loaded = loader.load(console::println);
            if (loaded.stream().allMatch(CountyLoader.Loaded::wasThere)) {
                console.println("The demo county is loaded already.");
            }
        } catch (SettingsMissing e) {
            console.println(e.getMessage());
            System.exit(2);
        } catch (ApiFailure e) {
            console.println("The demo county could not be loaded. " + e.getMessage());
            System.exit(1);
        }
    }
}
