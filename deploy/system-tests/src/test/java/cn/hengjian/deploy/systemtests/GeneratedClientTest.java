package cn.hengjian.deploy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.hengjian.client.personnel.ApiException;
import cn.hengjian.client.personnel.api.CadresApi;
import cn.hengjian.client.personnel.api.PostingsApi;
import cn.hengjian.client.personnel.api.PostsApi;
import cn.hengjian.client.personnel.api.UnitsApi;
import cn.hengjian.client.personnel.model.Appoint;
import cn.hengjian.client.personnel.model.CadreView;
import cn.hengjian.client.personnel.model.CreatePost;
import cn.hengjian.client.personnel.model.CreateUnit;
import cn.hengjian.client.personnel.model.EndPosting;
import cn.hengjian.client.personnel.model.PostClass;
import cn.hengjian.client.personnel.model.PostView;
import cn.hengjian.client.personnel.model.PostingKind;
import cn.hengjian.client.personnel.model.UnitKind;
import cn.hengjian.client.supervision.api.PublicApi;
import cn.hengjian.client.supervision.model.FollowUp;
import cn.hengjian.client.supervision.model.SendMatter;
import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.Tokens;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a generator makes of the descriptions compiles, which the build shows, and works at the gateway. */
class GeneratedClientTest {

    private static final String ENGLISH = "en";
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);

    private final Suite suite = SharedSuite.running();

    @Test
    void appointsACadreAndEndsThePosting() throws ApiException {
        var post = aPostOfANewUnit();
        var cadre = aCadre();
        var postings = new PostingsApi(personnel());

        var appointed = postings.appoint(appointing(cadre, post), key(), ENGLISH);
        var again = catchThrowableOfType(
                ApiException.class, () -> postings.appoint(appointing(cadre, post), key(), ENGLISH));
        var ended = postings.endPosting(
                appointed.getId(), new EndPosting().validTo(TO).document("衡委干〔2026〕19号"), key(), ENGLISH);

        assertThat(appointed.getCadreNumber()).isEqualTo(cadre.getNumber());
        assertThat(appointed.getKind()).isEqualTo(PostingKind.CONCURRENT);
        assertThat(appointed.getValidTo()).isNull();
        assertThat(again.getCode()).isEqualTo(409);
        assertThat(again.getResponseBody()).contains("\"type\":\"/problems/");
        assertThat(ended.getValidTo()).isEqualTo(TO);
        assertThat(postings.listPostings(cadre.getId(), TO.minusDays(1), null, ENGLISH)
                        .getItems())
                .extracting("postCode")
                .contains(post.getCode());
        assertThat(postings.listPostings(cadre.getId(), TO, null, ENGLISH).getItems())
                .extracting("postCode")
                .doesNotContain(post.getCode());
    }

    @Test
    void sendsAndFollowsAMatterWithoutAnAccount() throws cn.hengjian.client.supervision.ApiException {
        var client = new cn.hengjian.client.supervision.ApiClient();
        client.updateBaseUri(suite.config().gatewayUrl());
        var people = new PublicApi(client);

        var receipt = people.sendMatter(
                new SendMatter().key(UUID.randomUUID()).subject("路灯不亮").body("村口路灯坏了半个月。"), ENGLISH);
        var followed = people.followUp(new FollowUp().receiptCode(receipt.getReceiptCode()), ENGLISH);

        assertThat(followed.getReceivedOn()).isEqualTo(receipt.getReceivedOn());
        assertThat(followed.getStateText()).isNotBlank();
    }

    private PostView aPostOfANewUnit() throws ApiException {
        new UnitsApi(personnel())
                .createUnit(
                        new CreateUnit()
                                .code("I900")
                                .name("县客户端研究所")
                                .kind(UnitKind.INSTITUTION)
                                .parentCode("D001")
                                .establishment(5),
                        key(),
                        ENGLISH);
        return new PostsApi(personnel())
                .createPost(
                        new CreatePost()
                                .code("I900-01")
                                .unitCode("I900")
                                .title("副所长")
                                .level("XK_F")
                                .postClass(PostClass.LEADER),
                        key(),
                        ENGLISH);
    }

    private CadreView aCadre() throws ApiException {
        var cadres = new CadresApi(personnel());
        // The client has the parameters in the order of their names: limit the seventh, unit the last but one.
        var found = cadres.listCadres(
                        null, null, null, null, null, null, 1, null, null, null, null, null, null, null, "D005",
                        ENGLISH)
                .getItems()
                .getFirst();
        return cadres.getCadre(found.getId(), ENGLISH);
    }

    private static Appoint appointing(CadreView cadre, PostView post) {
        return new Appoint()
                .cadreId(cadre.getId())
                .postId(post.getId())
                .kind(PostingKind.CONCURRENT)
                .validFrom(FROM)
                .document("衡委干〔2026〕3号");
    }

    private cn.hengjian.client.personnel.ApiClient personnel() {
        var token = new Tokens(suite).fetch("org.wang");
        var client = new cn.hengjian.client.personnel.ApiClient();
        client.updateBaseUri(suite.config().gatewayUrl());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
