using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Councils;
using Samsyn.Together.Governance;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Demo;

/// <summary>Does what a demo council tells, each thing on its day and as the person who did it.</summary>
sealed class DemoCouncilHand
{
    readonly SamsynDb _db;
    readonly OrganisationTree _tree;
    readonly DemoClock _clock;
    readonly DateOnly _until;
    readonly Random _dice;
    readonly CouncilBook _book;
    readonly SeatBook _seats;
    readonly CouncilMeetingBook _meetings;
    readonly DecisionBook _decisions;
    readonly Dictionary<string, Actor> _people = [];

    public DemoCouncilHand(IServiceProvider services, SamsynDb db, OrganisationTree tree, DemoClock clock, DemoOptions options)
    {
        (_db, _tree, _clock, _until, _dice) = (db, tree, clock, options.Until, new(options.Seed));
        var desk = ActivatorUtilities.CreateInstance<CouncilDesk>(services, clock);
        T On<T>() => ActivatorUtilities.CreateInstance<T>(services, desk);
        (_book, _seats, _meetings, _decisions) = (On<CouncilBook>(), On<SeatBook>(), On<CouncilMeetingBook>(), On<DecisionBook>());
    }

    public async Task Make(DemoCouncil told, Organisation place, CancellationToken cancel)
    {
        var founded = _until.AddDays(-told.Days);
        var last = told.Ended > 0 ? _until.AddDays(-told.Ended) : _until;
        Stand(founded);
        var council = await _book.Found(await Who("improver", cancel), _tree, Text(told, place), cancel);
        var acts = Sitting(council.Id, told, founded).Concat(Meeting(council.Id, told, founded, last)).Concat(told.Decisions.SelectMany(d => Deciding(council.Id, told, d))).Where(a => a.On <= last);
        foreach (var (day, act) in acts.OrderBy(a => a.On))
        {
            // Each act as if it were a request of its own
            _db.ChangeTracker.Clear();
            Stand(day);
            await act(cancel);
        }
        _db.ChangeTracker.Clear();
        Stand(last);
        if (told.Ended > 0) await _book.End(await Who("improver", cancel), _tree, council.Id, await _db.Set<Council>().Where(c => c.Id == council.Id).Select(c => c.Version).SingleAsync(cancel), cancel);
        else await Next(council.Id, cancel);
        _db.ChangeTracker.Clear();
    }

    static CouncilText Text(DemoCouncil told, Organisation place) => new()
    {
        Name = told.Name, Purpose = told.Purpose, Place = place.Code, Seats = told.Seats, LeastPatients = ShareRule.Read(told.Least), TermMonths = told.Term, MostTerms = told.Most, MostChairMonths = told.Chair > 0 ? told.Chair : null,
        MeetingsAYear = told.Year,
        Joint = told.Joint is { } j ? new(j.Provider, j.Patients, j.ProviderSeats, j.PatientSeats, DemoCouncils.Word<JointNeed>(j.Need), j.Quorum, j.Rounds, j.Deadlock) : null,
    };

    IEnumerable<(DateOnly On, Func<CancellationToken, Task> Act)> Sitting(Guid id, DemoCouncil told, DateOnly founded)
    {
        foreach (var m in told.Members)
        {
            var (from, by) = (founded.AddDays(m.After), m is { Party: "patients", Email: "" } ? "representative" : "improver");
            var member = Guid.Empty;
            yield return (from, async cancel =>
            {
                var called = await _seats.Call(await Who(by, cancel), _tree, id, new(m.Called, DemoCouncils.Word<Side>(m.Side), m.Party.Length > 0 ? DemoCouncils.Word<Party>(m.Party) : null, Mail(m.Email), Mail(m.Helper),
                    DemoCouncils.Word<CouncilPosition>(m.Position), from, from.AddMonths(told.Term).AddDays(-1)), cancel);
                member = called.Id;
                if (called.State is ParticipantState.Invited) await _seats.Answer(await Who(m.Email, cancel), _tree, id, member, true, cancel);
            });
            var renews = m.Party == "patients" ? "representative" : "improver";
            for (var n = 2; n <= m.Terms; n++)
            {
                var to = from.AddMonths(told.Term * n).AddDays(-1);
                yield return (from.AddMonths(told.Term * (n - 1)).AddDays(-20), async cancel => await _seats.Renew(await Who(renews, cancel), _tree, id, member, to, cancel));
            }
        }
    }

    /// <summary>Held in the past; now and then nobody has written down who was there, or what was said.</summary>
    IEnumerable<(DateOnly On, Func<CancellationToken, Task> Act)> Meeting(Guid id, DemoCouncil told, DateOnly founded, DateOnly last)
    {
        var number = 0;
        for (var day = founded.AddDays(25); day < last.AddDays(-2); day = day.AddDays(told.Every + _dice.Next(-6, 7)))
        {
            var (held, title) = (day, $"Möte {++number}");
            yield return (held.AddDays(1), async cancel =>
            {
                var council = await _db.Set<Council>().AsNoTracking().FirstAsync(c => c.Id == id, cancel);
                var who = await Who("improver", cancel);
                var meeting = await _meetings.Plan(who, _tree, id, title, held.ToDateTime(new(12, 0), DateTimeKind.Utc), 120, "Konferensrum Granen och på distans", "Runda: vad har hänt sedan sist?\nFrågor från ledningen\nDet vi själva vill ta upp", cancel);
                var there = council.Members.Where(m => m.TermOn(held) is not null && _dice.Next(100) < (m.Side is Side.Patient ? 86 : 74)).Select(m => m.Id).ToList();
                var (known, written) = (_dice.Next(8) > 0, _dice.Next(7) > 0);
                await _meetings.Write(who, _tree, id, meeting.Id, meeting.Agenda, written ? "Rundan tog halva tiden och gav det mesta. Vi höll oss till tre frågor." : "", known ? there : null, meeting.Version, cancel);
            });
        }
    }

    IEnumerable<(DateOnly On, Func<CancellationToken, Task> Act)> Deciding(Guid id, DemoCouncil told, DemoDecision d)
    {
        var on = _until.AddDays(-d.Days);
        var decision = Guid.Empty;
        yield return (on, async cancel =>
        {
            var who = await Who(told.Joint is null ? "improver" : "representative", cancel);
            DateOnly? review = d.Review > 0 ? on.AddDays(d.Review) : null;
            if (told.Joint is null) await _decisions.Decide(who, _tree, id, d.Text, on, review, cancel);
            else await _decisions.Put(who, _tree, id, d.Text, review, cancel);
            decision = await _db.Set<CouncilDecision>().Where(x => x.CouncilId == id && x.Text == d.Text).Select(x => x.Id).SingleAsync(cancel);
        });
        foreach (var (round, votes) in d.Rounds.Index())
            yield return (on.AddDays(7 + 14 * round), async cancel =>
            {
                await Vote(id, decision, votes, cancel);
                await _decisions.Count(await Who("representative", cancel), _tree, id, decision, await Version(decision, cancel), cancel);
            });
        if (d.Open.Count > 0) yield return (on.AddDays(2), cancel => Vote(id, decision, d.Open, cancel));
        if (d.Answer.Length > 0) yield return (on.AddDays(d.Answered), async cancel => await _decisions.Answer(await Who("improver", cancel), _tree, id, decision, d.Answer, await Version(decision, cancel), cancel));
        if (d.Reviewed.Length > 0) yield return (on.AddDays(d.Review), async cancel => await _decisions.Review(await Who("improver", cancel), _tree, id, decision, d.Reviewed, cancel));
    }

    /// <summary>The votes of both parties, by those who have accounts for themselves and by helpers for the others; a demo person who helps and has no vote left over votes last.</summary>
    async Task Vote(Guid id, Guid decision, List<int> votes, CancellationToken cancel)
    {
        var council = await _db.Set<Council>().AsNoTracking().FirstAsync(c => c.Id == id, cancel);
        var today = DateOnly.FromDateTime(_clock.At.DateTime);
        foreach (var party in Enum.GetValues<Party>())
        {
            var sitting = CouncilStanding.SittingOn(council, today).Where(s => s.Member.Party == party).Select(s => s.Member).OrderBy(m => m.PersonId is not null).ThenBy(m => m.Called, StringComparer.Ordinal).ToList();
            var choices = Enum.GetValues<BallotChoice>().SelectMany(c => Enumerable.Repeat(c, votes[(int)party * 3 + (int)c]));
            foreach (var (member, choice) in sitting.Zip(choices))
            {
                _db.ChangeTracker.Clear();
                await _decisions.Vote(await Who(party is Party.Provider ? "improver" : "representative", cancel), _tree, id, decision, member.Id, choice, cancel);
            }
        }
        _db.ChangeTracker.Clear();
    }

    /// <summary>The next meeting, with drawn roles.</summary>
    async Task Next(Guid id, CancellationToken cancel)
    {
        var who = await Who("improver", cancel);
        var meeting = await _meetings.Plan(who, _tree, id, "Nästa möte", _until.AddDays(45).ToDateTime(new(12, 0), DateTimeKind.Utc), 120, "Konferensrum Granen och på distans", "Runda\nSvaren på våra förslag\nVilka som slutar, och vilka vi söker", cancel);
        var council = await _db.Set<Council>().AsNoTracking().FirstAsync(c => c.Id == id, cancel);
        var coming = council.PeopleIn.Where(m => m.TermOn(_until) is not null).Select(m => m.Id).ToList();
        _db.ChangeTracker.Clear();
        if (coming.Count > 1) await _meetings.Draw(who, _tree, id, meeting.Id, coming, meeting.Version, cancel);
    }

    Task<Guid> Version(Guid decision, CancellationToken cancel) => _db.Set<CouncilDecision>().Where(d => d.Id == decision).Select(d => d.Version).SingleAsync(cancel);

    async Task<Actor> Who(string key, CancellationToken cancel) => _people.TryGetValue(key, out var known) ? known : _people[key] = await DemoPeople.ActorOf(key, _db, cancel);

    static string Mail(string key) => key.Length > 0 ? key + DemoPeople.Domain : "";

    void Stand(DateOnly day) => _clock.At = new(day, new(9, 0), TimeSpan.Zero);
}
