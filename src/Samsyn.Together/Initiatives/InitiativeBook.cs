using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Measures;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Participation;
using Samsyn.Together.Search;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Initiatives;

/// <summary>Begins initiatives and changes what is written of them.</summary>
sealed class InitiativeBook(SamsynDb db, Access access, InitiativeDesk desk, InitiativeAgreements agreements, NoticeBoard board, ToldPeople told, IMeasureCatalog measures, InitiativeWords words, ChallengeWords shared, Texts texts)
{
    /// <param name="challengeId">The taken-up challenge that it answers; null: it answers none.</param>
    /// <param name="agreementId">The agreement in force that it carries out; null: it needs none.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<Initiative> Begin(Actor actor, OrganisationTree tree, InitiativeText text, Guid? challengeId, Guid? agreementId, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person || !access.MaySomewhere(actor, TogetherPermissions.BeginInitiatives)) throw Refusal.Of("initiative.reach").AsException();
        if (InitiativeTextRules.Wrong(text, isNew: true) is [var (_, wrong), ..]) throw wrong.AsException();
        if (Capacity.Chosen(text.As, Held(actor, tree)) is not { } capacity) throw Refusal.Of("initiative.as").AsException();
        if (ChallengePlaces.Find(text.Place, tree) is not { } place) throw Refusal.Of("initiative.place").AsException();
        var challenge = challengeId is { } id ? await Answered(actor, tree, id, cancel) : null;
        if (agreementId is { } under && await agreements.Under(under, actor, tree, cancel) is not { IsInForce: true }) throw Refusal.Of("initiative.agreement-not-in-force").AsException();
        if (text.DueOn < desk.Today) throw Refusal.Of("initiative.due-before").AsException();

        var initiative = new Initiative
        {
            Title = text.Title, Language = texts.Language, ChallengeId = challenge?.Id, AgreementId = agreementId, MadeById = person, MadeAs = capacity.Role, MadeAtId = capacity.Organisation.Id, BegunOn = desk.Today,
            MadeAtUtc = desk.Now, MovedAtUtc = desk.Now,
        };
        Put(text, initiative, place);
        initiative.Phases.Add(new() { InitiativeId = initiative.Id, Phase = Phase.Initiate, OpenedOn = desk.Today, DueOn = text.DueOn, OpenedWith = text.Decided.Trim() });
        initiative.Participants.Add(Maker(initiative, capacity));
        db.Add(initiative);
        if (challenge is not null)
            await board.Tell(await told.WithChallenge(initiative, tree, person, cancel), TogetherPermissions.Initiatives, $"initiative:{initiative.Id}:begun", null,
                $"/together/initiatives/{initiative.Id}", () => words.Begun(initiative, challenge), cancel);
        await desk.Save(actor, initiative, "initiative.begun", null, Said(initiative), cancel);
        return initiative;
    }

    public async Task Write(Actor actor, OrganisationTree tree, Guid id, InitiativeText text, Guid? version, CancellationToken cancel)
    {
        var initiative = await desk.FindToLead(actor, tree, id, version ?? Guid.Empty, cancel);
        if (InitiativeTextRules.Wrong(text, isNew: false) is [var (_, wrong), ..]) throw wrong.AsException();
        if (ChallengePlaces.Find(text.Place, tree) is not { } place) throw Refusal.Of("initiative.place").AsException();
        var before = Said(initiative);
        Put(text, initiative, place);
        initiative.Version = Guid.CreateVersion7();
        await desk.Save(actor, initiative, "initiative.written", before, Said(initiative), cancel);
    }

    /// <summary>The capacities in which somebody may begin one.</summary>
    public IReadOnlyList<Capacity> Held(Actor actor, OrganisationTree tree)
    {
        var roles = access.Named(TogetherPermissions.BeginInitiatives).Roles;
        return Capacity.Of(actor.Grants.Where(g => roles.Contains(g.Role)), tree);
    }

    /// <summary>A challenge that the actor sees and that was taken up.</summary>
    async Task<Challenge> Answered(Actor actor, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var challenge = await db.Set<Challenge>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel);
        if (challenge is null || !ChallengeReach.Of(actor, access, tree).Sees(challenge)) throw Refusal.Of("challenge.none").AsException();
        return challenge.State is ChallengeState.TakenUp ? challenge : throw Refusal.Of("initiative.not-taken-up").AsException();
    }

    /// <summary>Who begins it leads the first phase, at each level that was chosen.</summary>
    Participant Maker(Initiative initiative, Capacity capacity)
    {
        var maker = new Participant
        {
            InitiativeId = initiative.Id, PersonId = initiative.MadeById, Called = shared.Role(capacity.Role), Side = capacity.Side, State = ParticipantState.In, InvitedById = initiative.MadeById,
            InvitedAs = capacity.Role, InvitedAtId = capacity.Organisation.Id, InvitedOn = desk.Today, AnsweredOn = desk.Today,
        };
        maker.Takes.AddRange(initiative.Levels.Each().Select(level => new TakingPart
        {
            InitiativeId = initiative.Id, ParticipantId = maker.Id, Phase = Phase.Initiate, Level = level, Side = maker.Side, Say = Say.Leads, IsAgreed = true, From = desk.Today,
        }));
        return maker;
    }

    void Put(InitiativeText text, Initiative initiative, Organisation place)
    {
        (initiative.Title, initiative.Why, initiative.Aim, initiative.AimBy) = (text.Title.Trim(), text.Why.Trim(), text.Aim.Trim(), text.AimBy);
        (initiative.Space, initiative.Levels, initiative.OrganisationId) = (text.Space, LevelSets.Of(text.Levels), place.Id);
        initiative.Stems = StemsOf(initiative);
        var picked = text.Measures.Distinct().Where(m => measures.Find(m) is not null).ToList();
        initiative.Measures.RemoveAll(m => !picked.Contains(m.Measure));
        foreach (var (at, code) in picked.Index())
        {
            if (initiative.Measures.FirstOrDefault(m => m.Measure == code) is { } kept) kept.Place = at;
            else initiative.Measures.Add(new() { InitiativeId = initiative.Id, Measure = code, Place = at });
        }
    }

    /// <summary>Each stem once, with a space before it: a word is looked for from its beginning.</summary>
    internal static string StemsOf(Initiative initiative) => string.Concat(SearchWords.Of($"{initiative.Title} {initiative.Why} {initiative.Aim}").Distinct(StringComparer.Ordinal).Select(s => " " + s));

    internal static object Said(Initiative i) => new
    {
        title = i.Title, why = i.Why, aim = i.Aim, aimBy = i.AimBy, levels = i.Levels.ToString(), organisation = i.OrganisationId, space = i.Space.ToString(), challenge = i.ChallengeId,
        madeAs = i.MadeAs.ToString(), measures = string.Join(", ", i.Measures.OrderBy(m => m.Place).Select(m => m.Measure)), phase = i.Phase.ToString(), ended = i.EndedOn,
    };
}
