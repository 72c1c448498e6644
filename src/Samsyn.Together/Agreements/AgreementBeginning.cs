using Samsyn.Kernel.Organisations;
using Samsyn.Together.Challenges;
using Samsyn.Together.Proposals;

namespace Samsyn.Together.Agreements;

/// <summary>The first text of an agreement: two empty parties, or what a challenge and its accepted proposal say already. Pure.</summary>
static class AgreementBeginning
{
    /// <summary>Whether an agreement can carry a proposal on: it was accepted, and work on the challenge was taken up.</summary>
    public static bool CanFollow(ProposalSeen seen) => seen is { Proposal.State: ProposalState.Accepted, Challenge.State: ChallengeState.TakenUp };

    public static AgreementText Empty(string language, Organisation? place, OrganisationTree tree) =>
        new() { Language = language, Parties = [Care(place, tree), new() { Kind = "company" }] };

    /// <summary>The need is what it is for, whom it touches what patients get; the proposal's own text is the plan, for those who may read it.</summary>
    public static AgreementText From(ProposalSeen seen, OrganisationTree tree)
    {
        var (challenge, proposal) = (seen.Challenge, seen.Proposal);
        var said = new Dictionary<string, string>
        {
            ["title"] = proposal.Title, ["purpose"] = $"{challenge.Title}\n\n{challenge.Need}".Trim(), ["benefit"] = challenge.Whom,
        };
        if (seen.ReadsText) (said["plan"], said["responsibilities"]) = (proposal.Text, proposal.Takes);
        return new() { Language = challenge.Language, Texts = said, Parties = [Care(tree.Find(challenge.OrganisationId), tree), Other(proposal, tree)] };
    }

    static AgreementParty Care(Organisation? place, OrganisationTree tree) =>
        place is null ? new() : new() { Organisation = place.Code, Name = tree.Path(place)[0].Name, Unit = tree.Path(place).Count > 1 ? place.Name : "" };

    static AgreementParty Other(Proposal proposal, OrganisationTree tree)
    {
        var kind = proposal.SpokenBy switch { Sides.Side.Industry => "company", Sides.Side.Patient => "patient-organisation", Sides.Side.Research => "research", _ => "care" };
        var place = tree.Find(proposal.SpokenAtId);
        // Somebody who holds a role at the region speaks for a company that has no place in the tree
        var isOwn = kind == "care" || place?.Kind is OrganisationKind.Company or OrganisationKind.PatientOrganisation;
        return place is not null && isOwn ? new() { Kind = kind, Organisation = place.Code, Name = place.Name } : new() { Kind = kind };
    }
}
