package cn.hengjian.supervision.petition;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.supervision.opinion.Claims;
import cn.hengjian.supervision.petition.rules.PetitionEvent;
import cn.hengjian.supervision.petition.rules.PetitionFacts;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.FollowUpView;
import cn.hengjian.supervision.submission.Matters;
import cn.hengjian.supervision.submission.SubmissionProblem;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the sender of a claim is told and can do; of one that is joined to another, what happens with that. */
@ApplicationScoped
class PetitionMatters implements Matters {

    private final Claims claims;
    private final PetitionRepository petitions;
    private final PetitionPapers papers;
    private final PetitionSteps steps;
    private final Terms terms;
    private final SenderTexts texts;
    private final Caller system;

    PetitionMatters(
            Claims claims,
            PetitionRepository petitions,
            PetitionPapers papers,
            PetitionSteps steps,
            Terms terms,
            SenderTexts texts,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.claims = claims;
        this.petitions = petitions;
        this.papers = papers;
        this.steps = steps;
        this.terms = terms;
        this.texts = texts;
        this.system = Caller.system(service);
    }

    @Override
    public Optional<FollowUpView> find(byte[] receipt, Reader reader) {
        return claims.lock(receipt).map(sent -> {
            var petition = petitions.lock(sent.answered());
            var deadlines = terms.latest(sent.answered(), reader);
            var kept = papers.list(sent.answered());
            return new FollowUpView(
                    sent.number(),
                    petition.state().name(),
                    reader.read(SenderTexts.text(petition.state())),
                    sent.receivedOn(),
                    deadlines,
                    claims.messages(sent.id()).stream()
                            .map(FollowUpView.MessageView::of)
                            .toList(),
                    texts.reply(kept, deadlines, reader),
                    petition.repliedOn(),
                    texts.papers(kept, deadlines, reader),
                    sent.rating(),
                    possible(sent, petition));
        });
    }

    @Override
    public boolean add(byte[] receipt, String text) {
        var sent = claims.lock(receipt);
        sent.ifPresent(claim -> claims.add(claim.id(), text, terms.today()));
        return sent.isPresent();
    }

    @Override
    public boolean withdraw(byte[] receipt) {
        var sent = claims.lock(receipt);
        sent.ifPresent(claim -> {
            // Joined to another, it is refused by its own machine.
            claims.withdraw(claim.id(), system);
            var petition = petitions.lock(claim.id());
            steps.make(petition, PetitionEvent.WITHDRAW, facts(petition), system);
            petition.close(terms.today());
            petitions.flush();
        });
        return sent.isPresent();
    }

    @Override
    public boolean rate(byte[] receipt, int rating) {
        var sent = claims.lock(receipt);
        sent.ifPresent(claim -> {
            if (petitions.lock(claim.answered()).repliedOn() == null) {
                throw SubmissionProblem.notReplied();
            }
            claims.rate(claim.id(), rating, terms.today());
        });
        return sent.isPresent();
    }

    /** Articles 35 and 36: within thirty days of the answer. */
    @Override
    public boolean request(byte[] receipt, Request request, String reason) {
        var sent = claims.lock(receipt);
        sent.ifPresent(claim -> {
            var petition = petitions.lock(claim.answered());
            steps.make(petition, event(request), facts(petition), system);
            switch (request) {
                case REVIEW -> ask(petition, PaperKind.REVIEW_REQUEST, Purpose.REVIEW, "petition.reviewWithin", reason);
                case RE_REVIEW ->
                    ask(petition, PaperKind.RE_REVIEW_REQUEST, Purpose.RE_REVIEW, "petition.reReviewWithin", reason);
            }
        });
        return sent.isPresent();
    }

    @Override
    public Optional<Origin> origin(byte[] receipt) {
        return claims.origin(receipt)
                .map(origin -> claims.lock(receipt)
                        .flatMap(sent -> petitions.handlingUnit(sent.answered()))
                        .map(unit -> new Origin(
                                origin.number(),
                                origin.sender(),
                                Stream.concat(origin.unitIds().stream(), Stream.of(unit))
                                        .distinct()
                                        .toList()))
                        .orElse(origin));
    }

    private void ask(Petition petition, PaperKind kind, Purpose purpose, String key, String reason) {
        petition.owe(steps.set(petition, purpose, terms.today(), key, system));
        papers.add(petition.id(), new PetitionPapers.Kept(kind, Paper.ofReason(reason), terms.today(), null));
        petitions.flush();
    }

    private List<String> possible(Claims.Sent sent, Petition petition) {
        var state = petition.state();
        boolean inTime = petition.due() != null && !petition.due().isBefore(terms.today());
        return Stream.of(
                        Optional.of("MESSAGE"),
                        when(petition.repliedOn() != null && sent.rating() == null, "RATING"),
                        when(inTime && PetitionStates.lists(state, event(Request.REVIEW)), "REVIEW"),
                        when(inTime && PetitionStates.lists(state, event(Request.RE_REVIEW)), "RE_REVIEW"),
                        when(!sent.isJoined() && PetitionStates.lists(state, PetitionEvent.WITHDRAW), "WITHDRAWAL"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> when(boolean possible, String name) {
        return possible ? Optional.of(name) : Optional.empty();
    }

    private static PetitionEvent event(Request request) {
        return switch (request) {
            case REVIEW -> PetitionEvent.REQUEST_REVIEW;
            case RE_REVIEW -> PetitionEvent.REQUEST_RE_REVIEW;
        };
    }

    private PetitionFacts facts(Petition petition) {
        return PetitionFacts.ofNobody(petition.state(), terms.today(), petition.due());
    }
}
