using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Councils;

/// <summary>Founds councils, and changes what is written of them and the rules they have.</summary>
sealed class CouncilBook(SamsynDb db, Access access, CouncilDesk desk, Texts texts)
{
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<Council> Found(Actor actor, OrganisationTree tree, CouncilText text, CancellationToken cancel)
    {
        if (CouncilTextRules.Wrong(text) is [var (_, wrong), ..]) throw wrong.AsException();
        var place = Place(actor, tree, text.Place);
        var council = new Council { Name = text.Name.Trim(), Language = texts.Language, MadeById = actor.PersonId!.Value, FoundedOn = desk.Today, MovedAtUtc = desk.Now };
        Put(text, council, place);
        council.Joint = text.Joint?.Rule();
        db.Add(council);
        await desk.Save(actor, council, "council.founded", null, Said(council), cancel);
        return council;
    }

    /// <summary>Whoever looks after it changes its rules; the chair does not, whose own terms hang on them.</summary>
    public async Task Write(Actor actor, OrganisationTree tree, Guid id, CouncilText text, Guid? version, CancellationToken cancel)
    {
        var (council, doer) = await desk.FindToLead(actor, tree, id, version ?? Guid.Empty, cancel);
        if (!doer.HasFlag(CouncilDoer.Steerer)) throw Refusal.Of("council.reach").AsException();
        if (CouncilTextRules.Wrong(text) is [var (_, wrong), ..]) throw wrong.AsException();
        var place = Place(actor, tree, text.Place);
        if (text.Joint is null == council.IsJoint) throw Refusal.Of("council.joint-stays").AsException();
        var before = Said(council);
        Put(text, council, place);
        if (council.Joint is { } joint && text.Joint is { } wanted)
            (joint.Provider, joint.Patients, joint.ProviderSeats, joint.PatientSeats, joint.Need, joint.Quorum, joint.Rounds, joint.Deadlock) =
                (wanted.Provider.Trim(), wanted.Patients.Trim(), wanted.ProviderSeats!.Value, wanted.PatientSeats!.Value, wanted.Need, wanted.Quorum!.Value, wanted.Rounds!.Value, wanted.Deadlock.Trim());
        council.Version = Guid.CreateVersion7();
        await desk.Save(actor, council, "council.written", before, Said(council), cancel);
    }

    /// <summary>Ends it today: what it was stays and can be read.</summary>
    public async Task End(Actor actor, OrganisationTree tree, Guid id, Guid? version, CancellationToken cancel)
    {
        var (council, doer) = await desk.FindToLead(actor, tree, id, version ?? Guid.Empty, cancel);
        if (!doer.HasFlag(CouncilDoer.Steerer)) throw Refusal.Of("council.reach").AsException();
        council.EndedOn = desk.Today;
        foreach (var term in council.Members.SelectMany(m => m.Terms).Where(t => t.To > desk.Today && t.From <= desk.Today)) term.To = desk.Today;
        foreach (var member in council.Members) member.Terms.RemoveAll(t => t.From > desk.Today);
        council.Version = Guid.CreateVersion7();
        await desk.Save(actor, council, "council.ended", null, new { ended = council.EndedOn }, cancel);
    }

    Organisation Place(Actor actor, OrganisationTree tree, string code)
    {
        if (ChallengePlaces.Find(code, tree) is not { } place) throw Refusal.Of("council.place").AsException();
        return actor.PersonId is not null && access.May(actor, TogetherPermissions.SteerCouncils, place, tree) ? place : throw Refusal.Of("council.place").AsException();
    }

    static void Put(CouncilText text, Council council, Organisation place)
    {
        (council.Name, council.Purpose, council.Space, council.OrganisationId) = (text.Name.Trim(), text.Purpose.Trim(), text.Space, place.Id);
        council.Seats = text.Joint is { } joint ? joint.ProviderSeats!.Value + joint.PatientSeats!.Value : text.Seats!.Value;
        (council.LeastPatients, council.TermMonths, council.MostTerms, council.MostChairMonths, council.MeetingsAYear) =
            (text.LeastPatients, text.TermMonths!.Value, text.MostTerms, text.MostChairMonths, text.MeetingsAYear);
    }

    static object Said(Council c) => new
    {
        name = c.Name, purpose = c.Purpose, organisation = c.OrganisationId, space = c.Space.ToString(), seats = c.Seats, leastPatients = c.LeastPatients?.Key, termMonths = c.TermMonths, mostTerms = c.MostTerms,
        mostChairMonths = c.MostChairMonths, meetingsAYear = c.MeetingsAYear,
        joint = c.Joint is { } j ? $"{j.Provider} {j.ProviderSeats}, {j.Patients} {j.PatientSeats}: {j.Need}, quorum {j.Quorum}, rounds {j.Rounds}, {j.Deadlock}" : null,
    };
}
