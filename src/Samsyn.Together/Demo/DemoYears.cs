using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Meetings;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Demo;

/// <summary>Three years of initiatives that a seed makes: at first patients come in mostly at evaluation, in the last year earlier and with more say. Pure.</summary>
/// <remarks>The same seed, day and organisations make the same initiatives, but for their ids.</remarks>
static class DemoYears
{
    const int Count = 66;

    /// <summary>One of so many has a panel of patients.</summary>
    const int PanelEvery = 4;

    /// <summary>Of 100 initiatives, into how many patients come from which phase on; the last: into none. By how many years ago it began.</summary>
    static readonly int[][] ComeIn = [[34, 28, 20, 14, 4], [10, 16, 20, 44, 10], [6, 8, 12, 56, 18]];

    static readonly Level[] Levels = [Level.Micro, Level.Micro, Level.Meso, Level.Meso, Level.Meso, Level.Meso, Level.Organisation, Level.Organisation, Level.Organisation, Level.Regional, Level.Regional, Level.National];

    static readonly string[] Professionals = ["Verksamhetsutvecklare", "Överläkare", "Sjuksköterska", "Avdelningschef", "Apotekare", "Fysioterapeut", "Kurator", "Vårdadministratör", "Läkemedelsstrateg"];
    static readonly string[] Others = ["Företag inom hjälpmedel", "Företag inom digital vård", "Laboratorieföretag"];

    static readonly (string Title, string Why, string Patient)[] Themes =
    [
        ("Kortare väntan på första besöket", "Väntan på ett första besök är längre än vi lovar, och ingen hör av sig under tiden.", "diabetes"),
        ("Utskrivning i lugn och ro", "Den som skrivs ut får sina besked i farten och ringer tillbaka dagen därpå.", "hjärtsvikt"),
        ("Läkemedelslistan går igenom tillsammans", "Listan i journalen är en annan än den hemma i köket.", "äldre med flera läkemedel"),
        ("Smärtlindring som går att leva med", "Efter operationen är det svårt att veta vad man får ta och hur länge.", "ledprotes"),
        ("Provsvar som går att förstå", "Svaren kommer utan förklaring, ofta en fredag kväll.", "njursjukdom"),
        ("Egenvård med stöd hemma", "Många kan och vill mer själva, men stödet tar slut vid dörren.", "självdialys"),
        ("Trygg start med biologiska läkemedel", "Den första sprutan hemma är den svåraste, och frågorna kommer efteråt.", "reumatism"),
        ("Färre onödiga antibiotikadygn", "Droppet sitter kvar längre än det behövs.", "infektion"),
        ("Anhöriga som en del av laget", "Anhöriga bär mycket men får sällan veta något.", "demens, anhörig"),
        ("Vägen tillbaka efter cancer", "När behandlingen är klar blir det tyst.", "cancer"),
        ("Sömn utan tabletter på avdelningen", "Lugnande ges ofta av vana.", "äldre"),
        ("Gemensamma beslut om behandling", "Valet står ofta redan i remissen.", "prostatacancer"),
        ("Barnens röst på mottagningen", "Vi talar med föräldrarna, över barnens huvuden.", "barn med astma, förälder"),
        ("Bättre nutrition före operation", "Den som har gått ner i vikt har svårare att bli frisk.", "mag-tarm"),
        ("Fallprevention med dem som har fallit", "Råden är de rätta men ingen följer dem hemma.", "äldre"),
        ("Epilepsi: säkrare vardag", "Anfallen räknas, livet däremellan syns inte.", "epilepsi"),
        ("Hudbesvär: rätt behandling snabbare", "Det tar tre byten innan behandlingen fungerar.", "psoriasis"),
        ("Lättare att komma fram på telefon", "Den som har svårt att vänta i kö ger upp.", "psykisk ohälsa"),
    ];

    /// <param name="grants">Of the one who began them all; at the first of the organisations.</param>
    public static (IReadOnlyList<Initiative> Initiatives, IReadOnlyList<Meeting> Meetings) Of(int seed, DateOnly until, OrganisationTree tree, IReadOnlyList<RoleGrant> grants)
    {
        var dice = new Random(seed);
        var places = tree.All.Where(o => o.Kind is OrganisationKind.Department or OrganisationKind.Hospital && o.SuccessorId is null).OrderBy(o => o.Code, StringComparer.Ordinal).ToList();
        if (places.Count == 0 || grants.Count == 0) return ([], []);
        var (initiatives, meetings) = (new List<Initiative>(), new List<Meeting>());
        for (var i = 0; i < Count; i++)
        {
            var begun = until.AddDays(-3 * 365 + i * 3 * 360 / Count - dice.Next(12));
            var (made, met) = One(dice, i, begun, until, places[dice.Next(places.Count)], grants[0]);
            initiatives.Add(made);
            meetings.AddRange(met);
        }
        return (initiatives, meetings);
    }

    static (Initiative, IReadOnlyList<Meeting>) One(Random dice, int i, DateOnly begun, DateOnly until, Organisation place, RoleGrant grant)
    {
        var theme = Themes[i % Themes.Length];
        var yearsAgo = Math.Min(2, (until.DayNumber - begun.DayNumber) / 366);
        var levels = new[] { Levels[dice.Next(Levels.Length)], Levels[dice.Next(Levels.Length)] }.Distinct().ToList();
        var initiative = new Initiative
        {
            Title = $"{theme.Title} – {place.Name}", Why = theme.Why, Aim = "Hälften så många ska ha det så om ett år.", AimBy = begun.AddMonths(14), Language = "sv", MadeById = grant.PersonId, MadeAs = grant.Role,
            MadeAtId = grant.OrganisationId, BegunOn = begun, OrganisationId = place.Id, Levels = LevelSets.Of(levels), Space = dice.Next(6) == 0 ? SpaceMode.Region : SpaceMode.Open,
            MadeAtUtc = Utc(begun), MovedAtUtc = Utc(begun),
        };
        Phases(dice, initiative, until);
        var comeIn = Pick(dice, ComeIn[yearsAgo]);
        var professionals = dice.Next(3, 8);
        for (var n = 0; n < professionals; n++)
            Join(dice, initiative, grant, Professionals[(i + n * 2) % Professionals.Length], Side.Professional, levels, Phase.Initiate, n == 0 ? Say.Leads : Say.TakesPart, dice.Next(10) > 0);
        if (comeIn <= (int)Phase.Evaluate)
        {
            var patients = yearsAgo == 0 ? dice.Next(2, 5) : dice.Next(1, 4);
            for (var n = 0; n < patients; n++)
                Join(dice, initiative, grant, $"Patientföreträdare, {theme.Patient}", Side.Patient, levels, (Phase)comeIn, SayOf(dice, yearsAgo, (Phase)comeIn, n), dice.Next(3) > 0);
        }
        if (i % PanelEvery == 1 && comeIn <= (int)Phase.Evaluate) Panel(new(i), initiative, grant, theme.Patient, levels, (Phase)comeIn);
        if (dice.Next(4) == 0) Join(dice, initiative, grant, Others[i % Others.Length], Side.Industry, levels, Phase.Plan, Say.Consulted, true);
        if (dice.Next(5) == 0) Join(dice, initiative, grant, "Forskare, vårdvetenskap", Side.Research, levels, Phase.Evaluate, Say.TakesPart, true);
        Support(dice, initiative, yearsAgo);
        initiative.Stems = InitiativeBook.StemsOf(initiative);
        initiative.PatientsSince = PatientsSince.Of(initiative);
        var last = initiative.Phases.Max(p => p.ClosedOn ?? p.OpenedOn);
        initiative.MovedAtUtc = Utc(last);
        return (initiative, Meetings(dice, initiative, last, rotates: yearsAgo == 0 || dice.Next(3) == 0));
    }

    /// <summary>A group of patients and some professionals more: where each side has enough voices to be told apart from single persons.</summary>
    static void Panel(Random dice, Initiative initiative, RoleGrant grant, string about, List<Level> levels, Phase from)
    {
        for (var n = dice.Next(6, 10); n > 0; n--) Join(dice, initiative, grant, $"Patientpanelen, {about}", Side.Patient, levels, from, Say.TakesPart, dice.Next(4) > 0);
        for (var n = dice.Next(3, 5); n > 0; n--) Join(dice, initiative, grant, Professionals[n], Side.Professional, levels, Phase.Initiate, Say.TakesPart, dice.Next(4) > 0);
    }

    static void Phases(Random dice, Initiative initiative, DateOnly until)
    {
        var at = initiative.BegunOn;
        foreach (var phase in Enum.GetValues<Phase>())
        {
            if (at > until) break;
            var days = phase switch { Phase.Initiate => dice.Next(25, 60), Phase.Plan => dice.Next(40, 90), Phase.Implement => dice.Next(120, 240), _ => dice.Next(60, 110) };
            var end = at.AddDays(days);
            initiative.Phases.Add(new()
            {
                InitiativeId = initiative.Id, Phase = phase, OpenedOn = at, DueOn = end.AddDays(dice.Next(-5, 15)), OpenedWith = "Vi går vidare.", ClosedOn = end <= until ? end : null,
                ClosedWith = end <= until ? "Klart; det som återstår tas med i nästa fas." : null,
            });
            initiative.Phase = phase;
            if (phase is Phase.Evaluate && end <= until) (initiative.EndedOn, initiative.Outcome) = (end, "Det blev bättre, men inte så mycket som vi hade hoppats. Det som fungerade är nu rutin.");
            at = end.AddDays(1);
        }
    }

    /// <summary>Takes part from a phase to the last that was opened, at one of the levels or at all.</summary>
    static void Join(Random dice, Initiative initiative, RoleGrant grant, string called, Side side, List<Level> levels, Phase from, Say say, bool isPrepared)
    {
        var came = initiative.PhaseOf(from)?.OpenedOn ?? initiative.BegunOn;
        var participant = new Participant
        {
            InitiativeId = initiative.Id, Called = called, Side = side, State = ParticipantState.In, InvitedById = grant.PersonId, InvitedAs = grant.Role, InvitedAtId = grant.OrganisationId,
            InvitedOn = came, AnsweredOn = came, PreparedOn = isPrepared ? came : null,
        };
        List<Level> at = dice.Next(2) == 0 ? levels : [levels[dice.Next(levels.Count)]];
        foreach (var phase in initiative.Phases.Where(p => p.Phase >= from))
            participant.Takes.AddRange(at.Select(level => new TakingPart
            {
                InitiativeId = initiative.Id, ParticipantId = participant.Id, Phase = phase.Phase, Level = level, Side = side, Say = say, IsAgreed = true, From = phase.OpenedOn, To = phase.ClosedOn,
            }));
        initiative.Participants.Add(participant);
    }

    static Say SayOf(Random dice, int yearsAgo, Phase from, int number) => from is Phase.Evaluate && yearsAgo > 0 ? Say.Consulted
        : yearsAgo > 0 ? (dice.Next(3) == 0 ? Say.TakesPart : Say.Consulted)
        : number == 0 && dice.Next(4) == 0 ? Say.Leads : dice.Next(2) == 0 ? Say.DecidesTogether : Say.TakesPart;

    static void Support(Random dice, Initiative initiative, int yearsAgo)
    {
        if (dice.Next(10) < 8 - 2 * yearsAgo) initiative.Participants[0].IsContact = true;
        if (initiative.Phase is Phase.Initiate) return;
        initiative.BudgetFixedOn = initiative.PhaseOf(Phase.Plan)!.OpenedOn;
        initiative.Budget.Add(new() { InitiativeId = initiative.Id, Use = BudgetUse.Staff, Minor = dice.Next(8, 40) * 1_000_000L });
        if (dice.Next(10) >= 8 - 3 * yearsAgo) return;
        initiative.Budget.Add(new() { InitiativeId = initiative.Id, Use = BudgetUse.PatientPay, Minor = dice.Next(2, 8) * 1_000_000L });
        initiative.Budget.Add(new() { InitiativeId = initiative.Id, Use = BudgetUse.PatientTravel, Minor = dice.Next(1, 4) * 500_000L });
    }

    /// <summary>One every other month; the roles drawn fairly, or always the same.</summary>
    static List<Meeting> Meetings(Random dice, Initiative initiative, DateOnly last, bool rotates)
    {
        var (meetings, earlier) = (new List<Meeting>(), new List<IReadOnlyList<Drawn>>());
        for (var day = initiative.BegunOn.AddDays(20); day < last && meetings.Count < 6; day = day.AddDays(60))
        {
            var people = initiative.Participants.Where(p => p.InvitedOn <= day).Select(p => p.Id).ToList();
            if (people.Count < 2) continue;
            var seed = dice.Next();
            var meeting = new Meeting { InitiativeId = initiative.Id, Title = $"Arbetsmöte {meetings.Count + 1}", StartsAtUtc = Utc(day).AddHours(4), Length = 90, Agenda = "Runda: hur har det gått?\nDet vi prövar nu\nNästa steg", Seed = seed };
            IReadOnlyList<Drawn> drawn = rotates ? FairDraw.Of(people, earlier, seed) : [.. people.Select((p, n) => new Drawn(p, n < 3 ? (MeetingDuty)n : null, n + 1))];
            meeting.Seats.AddRange(drawn.Select(d => new MeetingSeat { MeetingId = meeting.Id, ParticipantId = d.Person, Duty = d.Duty, Turn = d.Turn }));
            earlier.Add(drawn);
            meetings.Add(meeting);
        }
        return meetings;
    }

    /// <summary>Which of several, by their weights.</summary>
    static int Pick(Random dice, int[] weights)
    {
        var left = dice.Next(weights.Sum());
        for (var i = 0; ; i++)
            if ((left -= weights[i]) < 0) return i;
    }

    static DateTime Utc(DateOnly day) => day.ToDateTime(new(8, 0), DateTimeKind.Utc);
}
