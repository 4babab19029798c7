package cn.hengjian.deploy.demo;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.ApiFailure;
import cn.hengjian.deploy.demo.api.Settings;
import cn.hengjian.deploy.demo.api.SettingsMissing;
import cn.hengjian.deploy.demo.county.County;
import cn.hengjian.deploy.demo.story.Narrator;
import cn.hengjian.deploy.demo.story.Story;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The main job: lives a year of the demo county and ends with 0 only if everything turned out as expected. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) {
        var console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var narrator = new Narrator(console);
        try {
            new Story(County.standard(), Api.at(Settings.from(System.getenv())), narrator).tell();
            System.exit(narrator.surprises().isEmpty() ? 0 : 1);
        } catch (SettingsMissing e) {
            console.println(e.getMessage());
            System.exit(2);
        } catch (ApiFailure e) {
            console.println("   ✗ " + e.getMessage());
            System.exit(1);
        }
    }
}
