package cn.hengjian.platform.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.nio.file.Files;

/** With {@code -Dexamples.rewrite=true} every test of a service that has examples records missing ones. */
public final class ExampleRecording implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (Boolean.getBoolean("examples.rewrite")
                && Files.isDirectory(RecordedExchange.FOLDER)
                && RestAssured.filters().stream().noneMatch(ExampleRecorder.class::isInstance)) {
            RestAssured.filters(new ExampleRecorder());
        }
    }
}
