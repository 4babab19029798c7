package cn.hengjian.personnel.post;

import cn.hengjian.personnel.roster.RosterEvents;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Establishes posts and changes them. */
@ApplicationScoped
class PostService {

    private final PostRepository posts;
    private final Units units;
    private final RosterEvents events;
    private final MergePatch patches;
    private final Audit audit;

    PostService(PostRepository posts, Units units, RosterEvents events, MergePatch patches, Audit audit) {
        this.posts = posts;
        this.units = units;
        this.events = events;
        this.patches = patches;
        this.audit = audit;
    }

    @Transactional
    PostView create(CreatePost command, Caller caller) {
        var post = new Post(command, units.requireId(command.unitCode(), "/unitCode", caller));
        posts.persistAndFlush(post);
        return changed(post, "post-created", Map.of("code", command.code()), caller);
    }

    @Transactional
    PostView change(UUID id, JsonNode patch, ExpectedVersion expected, Caller caller) {
        events.joinPostingChanges();
        var post = posts.requireEntity(id);
        expected.requireCurrent(post.version());
        post.change(patches.apply(post.changeable(), patch, ChangePost.class));
        posts.flush();
        events.holders(id);
        return changed(post, "post-changed", Map.of(), caller);
    }

    private PostView changed(Post post, String action, Map<String, ?> detail, Caller caller) {
        events.posts(RosterEvents.one(post.id()));
        audit.record(caller, action, "post", post.id().toString(), detail);
        return posts.require(post.id(), caller);
    }
}
