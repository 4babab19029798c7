package cn.hengjian.personnel.post;

import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** An established position, held or vacant. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class Post {

    @Id
    private UUID id;

    private String code;
    private UUID unitId;
    private String title;
    private String level;

    @Enumerated(EnumType.STRING)
    private PostClass postClass;

    @Enumerated(EnumType.STRING)
    private KeyPost keyPost;

    private boolean principal;
    private boolean congress;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it in.
    protected Post() {}

    Post(CreatePost command, UUID unitId) {
        this.id = TimeOrderedId.next();
        this.code = command.code();
        this.unitId = unitId;
        this.title = command.title();
        this.level = command.level();
        this.postClass = command.postClass();
        this.keyPost = command.keyPost() == null ? KeyPost.NONE : command.keyPost();
        this.principal = command.principal() != null && command.principal();
        this.congress = command.congress() != null && command.congress();
    }

    ChangePost changeable() {
        return new ChangePost(title, level, postClass, keyPost, principal, congress);
    }

    void change(ChangePost command) {
        title = command.title();
        level = command.level();
        postClass = command.postClass();
        keyPost = command.keyPost();
        principal = command.principal();
        congress = command.congress();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
