package cn.hengjian.deploy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.deploy.demo.county.County;
import cn.hengjian.deploy.demo.story.Narrator;
import cn.hengjian.deploy.demo.story.Story;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The main job of the README, with the same steps, through the public API of a whole suite. */
class MainJobTest {

    @Test
    void livesAYearOfTheCountyTwice() {
        var api = SharedSuite.api(SharedSuite.running());
        var narrator = new Narrator(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        var story = new Story(County.standard(), api, narrator);

        var first = story.tell();
        var second = story.tell();

        assertThat(narrator.surprises()).isEmpty();
        assertThat(narrator.expectations()).isGreaterThan(20);
        assertThat(second.run().id()).isNotEqualTo(first.run().id());
        assertThat(second.talks()).hasSameSizeAs(first.talks());
    }
}
