using Microsoft.AspNetCore.Identity;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Together.Agreements;
using Samsyn.Together.Challenges;
using Samsyn.Together.Compensation;
using Samsyn.Together.Councils;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Gatherings;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Meetings;
using Samsyn.Together.Panels;
using Samsyn.Together.Participation;
using Samsyn.Together.Peers;
using Samsyn.Together.Sides;
using Samsyn.Together.Spaces;
using Samsyn.Together.Stories;

namespace Samsyn.Tests.Leaving;

/// <summary>A person with something in every room, and another whom it touches.</summary>
sealed class Everything
{
    public const string Name = "Eva Lundströmér", Email = "eva.lundstromer@region.example";

    static readonly DateTime Before = new(2026, 1, 2, 8, 0, 0, DateTimeKind.Utc), Soon = new(2040, 1, 2, 8, 0, 0, DateTimeKind.Utc);
    static readonly DateOnly Day = new(2026, 1, 2);

    public Person Eva { get; } = new() { Name = Name, UserName = Email, NormalizedUserName = Email.ToUpperInvariant(), Email = Email, NormalizedEmail = Email.ToUpperInvariant(), SecurityStamp = "stamp" };
    public Person Other { get; } = new() { Name = "Bo Berg", UserName = "bo@x.example", NormalizedUserName = "BO@X.EXAMPLE", Email = "bo@x.example", NormalizedEmail = "BO@X.EXAMPLE", SecurityStamp = "stamp" };
    public Initiative Initiative { get; private set; } = null!;
    public Participant Part { get; private set; } = null!;
    public TaskItem Promised { get; private set; } = null!;
    public Claim Waiting { get; private set; } = null!;
    public Claim Paid { get; private set; } = null!;
    public Challenge Draft { get; private set; } = null!;
    public Challenge Published { get; private set; } = null!;
    public Remark Remark { get; private set; } = null!;
    public PeerRequest Request { get; private set; } = null!;
    public Gathering Gathering { get; private set; } = null!;
    public CouncilMember Sits { get; private set; } = null!;
    public Panel Panel { get; private set; } = null!;

    public static async Task<Everything> Put(SamsynDb db, StorySeal seal, Organisation at, CancellationToken cancel)
    {
        var all = new Everything();
        all.Eva.PasswordHash = new PasswordHasher<Person>().HashPassword(all.Eva, "a sentence to remember");
        db.AddRange(all.Eva, all.Other);
        db.Add(new RoleGrant { PersonId = all.Eva.Id, Role = Role.Patient, OrganisationId = at.Id });
        var letter = new Letter { PersonId = all.Eva.Id, Subject = "News", Body = $"Hello {Name}", MadeAtUtc = Before, NextTryAtUtc = Before };
        db.AddRange(letter, new NoticeChoice { PersonId = all.Eva.Id, Topic = TogetherPermissions.Mine });
        db.Add(new Notice { PersonId = all.Eva.Id, Topic = TogetherPermissions.Mine, Event = "x", Text = "x", Path = "/", MadeAtUtc = Before, Way = NoticeWay.Both, LetterId = letter.Id });
        db.Add(new IdentityUserLogin<Guid> { UserId = all.Eva.Id, LoginProvider = "region", ProviderKey = "eva" });
        all.PutInitiative(db, seal, at);
        all.PutChallenges(db, at);
        all.PutOthers(db, at);
        await db.SaveChangesAsync(cancel);
        return all;
    }

    void PutInitiative(SamsynDb db, StorySeal seal, Organisation at)
    {
        Initiative = new()
        {
            Title = "Sooner", Language = "en", MadeById = Other.Id, MadeAs = Role.Improver, MadeAtId = at.Id, OrganisationId = at.Id, Space = SpaceMode.Open, BegunOn = Day, MadeAtUtc = Before, MovedAtUtc = Before, ChartShownById = Eva.Id,
        };
        Initiative.Phases.Add(new() { InitiativeId = Initiative.Id, Phase = Phase.Initiate, OpenedOn = Day, OpenedWith = "Yes" });
        Part = new() { InitiativeId = Initiative.Id, PersonId = Eva.Id, Called = "Patient", Side = Side.Patient, State = ParticipantState.In, InvitedById = Other.Id, InvitedAs = Role.Improver, InvitedAtId = at.Id, InvitedOn = Day };
        Part.Takes.Add(new() { InitiativeId = Initiative.Id, ParticipantId = Part.Id, Phase = Phase.Initiate, Level = Level.Meso, Side = Side.Patient, Say = Say.TakesPart, IsAgreed = true, From = Day });
        Initiative.Participants.Add(Part);
        Initiative.Participants.Add(new() { InitiativeId = Initiative.Id, HelperId = Eva.Id, Called = "Without e-mail", Side = Side.Patient, State = ParticipantState.In, InvitedById = Eva.Id, InvitedAs = Role.Improver, InvitedAtId = at.Id, InvitedOn = Day });
        db.Add(Initiative);
        foreach (var when in new[] { Before, Soon })
        {
            var meeting = new Meeting { InitiativeId = Initiative.Id, Title = "Meeting", StartsAtUtc = when, Length = 60 };
            meeting.Seats.Add(new() { MeetingId = meeting.Id, ParticipantId = Part.Id, Duty = MeetingDuty.Chair, Turn = 1 });
            db.Add(meeting);
        }
        Promised = new() { InitiativeId = Initiative.Id, Text = "Call", ParticipantId = Part.Id };
        db.Add(Promised);
        db.Add(new HealthStory { InitiativeId = Initiative.Id, ParticipantId = Part.Id, About = StoryAbout.Own, Sealed = seal.Seal(new("", "I was there")), ToldOn = new(2026, 1, 17) });
        Claim Claimed(ClaimState state) => new() { InitiativeId = Initiative.Id, ParticipantId = Part.Id, Day = Day, TotalMinor = 50_000, Currency = "SEK", Tariff = "t", RateFrom = Day, State = state, ClaimedOn = Day, PaidOn = state is ClaimState.Paid ? Day : null };
        (Waiting, Paid) = (Claimed(ClaimState.Approved), Claimed(ClaimState.Paid));
        db.AddRange(Waiting, Paid);
    }

    void PutChallenges(SamsynDb db, Organisation at)
    {
        Challenge Framed(string title, ChallengeState state) => new() { Title = title, Need = title, Language = "en", AuthorId = Eva.Id, OrganisationId = at.Id, FramedAtId = at.Id, State = state, MadeAtUtc = Before, MovedAtUtc = Before, Area = "access" };
        (Draft, Published) = (Framed("Half a thought", ChallengeState.Draft), Framed("A need", ChallengeState.Dialogue));
        Remark = new() { ChallengeId = Published.Id, Column = RemarkColumn.For, PersonId = Eva.Id, SpokenAs = Role.Patient, SpokenAtId = at.Id, SpokenBy = Side.Patient, AtUtc = Before, Text = "It is so" };
        db.AddRange(Draft, Published, Remark);
        db.Add(new Following { ChallengeId = Published.Id, PersonId = Eva.Id, SinceUtc = Before });
        db.Add(new Endorsement { OfId = Published.Id, ById = Eva.Id, ChallengeId = Published.Id, PersonId = Eva.Id, AtUtc = Before });
        db.Add(new Endorsement { OfId = Published.Id, ById = at.Id, ChallengeId = Published.Id, PersonId = Eva.Id, OrganisationId = at.Id, AtUtc = Before });
    }

    void PutOthers(SamsynDb db, Organisation at)
    {
        var agreement = new Agreement { Title = "An agreement", Text = "{}", OrganisationId = at.Id, AuthorId = Other.Id, State = AgreementState.InForce, Space = SpaceMode.Open, Edition = 1, MadeAtUtc = Before, MovedAtUtc = Before };
        db.Add(agreement);
        db.Add(new AgreementEdition { AgreementId = agreement.Id, Number = 1, Text = "{}", Hash = "x", AtUtc = Before });
        db.Add(new AgreementPerson { AgreementId = agreement.Id, PersonId = Eva.Id, Signs = true });
        db.Add(new AgreementSignature { AgreementId = agreement.Id, Edition = 1, PersonId = Eva.Id, PersonName = Name, Title = "Chair", Party = "Region", AtUtc = Before, Hash = "x" });
        Request = new() { AskerId = Other.Id, IsForOther = false, Topic = "cancer", Language = "sv", Text = "Asked by Bo", OrganisationId = at.Id, AskedAtUtc = Before, State = PeerRequestState.Accepted };
        var peer = new Peer { PersonId = Eva.Id, OrganisationId = at.Id, About = "Lived through it", State = PeerState.Active, MadeAtUtc = Before };
        Request.PeerId = peer.Id;
        db.AddRange(peer, Request);
        db.AddRange(new PeerMessage { RequestId = Request.Id, IsFromAsker = false, Text = "Words of hers", AtUtc = Before }, new PeerMessage { RequestId = Request.Id, IsFromAsker = true, Text = "Words of Bo", AtUtc = Before });
        Gathering = new() { Kind = GatheringKind.LearningCafe, Title = "Café", OrganisationId = at.Id, Language = "en", StartsAtUtc = Soon, Length = 60, Seats = 1, MadeById = Other.Id, MadeAtUtc = Before };
        Gathering.SignUps.Add(new() { GatheringId = Gathering.Id, PersonId = Eva.Id, Persons = 1, SignedAtUtc = Before, IsSeated = true, Wish = "A wheelchair" });
        Gathering.SignUps.Add(new() { GatheringId = Gathering.Id, PersonId = Other.Id, Persons = 1, SignedAtUtc = Before.AddHours(1) });
        var council = new Council { Name = "Council", Purpose = "x", Language = "en", OrganisationId = at.Id, MadeById = Other.Id, FoundedOn = Day, MovedAtUtc = Before, Seats = 5, TermMonths = 24 };
        Sits = new() { CouncilId = council.Id, PersonId = Eva.Id, Called = "Patient", Side = Side.Patient, State = ParticipantState.In, CalledById = Other.Id, CalledAs = Role.Improver, CalledAtId = at.Id, CalledOn = Day };
        Sits.Terms.Add(new() { MemberId = Sits.Id, Position = CouncilPosition.Member, From = Day, To = new(2040, 1, 1) });
        council.Members.Add(Sits);
        Panel = new() { Title = "Leaflet", Payment = "x", NeededBy = new(2040, 1, 1), SponsorId = Eva.Id, SponsorAs = Role.Researcher, OrganisationId = at.Id, Language = "en", OpenedOn = Day, MadeAtUtc = Before, MovedAtUtc = Before };
        Panel.Members.Add(new() { PanelId = Panel.Id, PersonId = Other.Id, Called = "Patient", Side = Side.Patient, State = ParticipantState.In, InvitedOn = Day });
        db.AddRange(Gathering, council, Panel);
    }
}
