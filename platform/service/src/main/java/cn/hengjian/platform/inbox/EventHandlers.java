package cn.hengjian.platform.inbox;

import java.util.Map;
import java.util.function.Consumer;

/** What a listener does with each type of event; types that are not listed are none of its business. */
public record EventHandlers(String consumer, Map<String, Consumer<IncomingEvent>> byType) {

    public EventHandlers {
        byType = Map.copyOf(byType);
    }

    boolean handle(String type) {
        return byType.containsKey(type);
    }

    void accept(IncomingEvent event) {
        var handler = byType.get(event.type());
        if (handler != null) {
            handler.accept(event);
        }
    }
}
