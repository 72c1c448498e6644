using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Gatherings;
using Samsyn.Together.Peers;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Demo;

/// <summary>Makes the gatherings and the peer support of the demo region, with more patients than those one signs in as: none of them can sign in.</summary>
sealed class DemoPeerHand
{
    const int MorePatients = 9;

    readonly SamsynDb _db;
    readonly OrganisationTree _tree;
    readonly DemoClock _clock;
    readonly DateOnly _until;
    readonly Organisation _usual;
    readonly GatheringDesk _gatherings;
    readonly PeerDesk _peers;
    readonly PeerRequestDesk _requests;

    public DemoPeerHand(IServiceProvider services, SamsynDb db, OrganisationTree tree, DemoClock clock, DateOnly until, Organisation usual)
    {
        (_db, _tree, _clock, _until, _usual) = (db, tree, clock, until, usual);
        _gatherings = ActivatorUtilities.CreateInstance<GatheringDesk>(services, clock);
        _peers = ActivatorUtilities.CreateInstance<PeerDesk>(services, clock);
        _requests = ActivatorUtilities.CreateInstance<PeerRequestDesk>(services, _peers);
    }

    public async Task Make(DemoCouncilFile told, CancellationToken cancel)
    {
        var patients = await Patients(cancel);
        foreach (var gathering in told.Gatherings) await Make(gathering, patients, cancel);
        foreach (var (n, peer) in told.Peers.Index()) await Make(peer, patients[n], cancel);
        var peers = await _db.Set<Peer>().AsNoTracking().ToDictionaryAsync(p => p.PersonId, cancel);
        foreach (var request in told.Requests)
            await Make(request, request.Peer is { } n ? (patients[n], peers[patients[n].PersonId!.Value]) : null, cancel);
    }

    async Task<IReadOnlyList<Actor>> Patients(CancellationToken cancel)
    {
        var region = _tree.Path(_usual)[0];
        var made = new List<Actor>();
        for (var n = 1; n <= MorePatients; n++)
        {
            var mail = string.Create(CultureInfo.InvariantCulture, $"patient-{n}{DemoPeople.Domain}");
            var person = new Person { Name = string.Create(CultureInfo.InvariantCulture, $"Patient {n}"), UserName = mail, Email = mail, NormalizedUserName = mail.ToUpperInvariant(), NormalizedEmail = mail.ToUpperInvariant() };
            var grant = new RoleGrant { PersonId = person.Id, Role = Role.Patient, OrganisationId = region.Id };
            _db.AddRange(person, grant);
            made.Add(new(person.Id, person.Name, [grant]));
        }
        await _db.SaveChangesAsync(cancel);
        _db.ChangeTracker.Clear();
        return made;
    }

    async Task Make(DemoGathering told, IReadOnlyList<Actor> patients, CancellationToken cancel)
    {
        var day = _until.AddDays(-told.Days);
        Stand(told.Days > 0 ? day.AddDays(-40) : _until);
        var made = await _gatherings.Make(await DemoPeople.ActorOf(told.By, _db, cancel), _tree, new(DemoCouncils.Word<GatheringKind>(told.Kind), told.Title, told.About, Place(told.Place), SpaceMode.Open,
            day.ToDateTime(new(13, 0), DateTimeKind.Utc), 120, told.Where, told.Seats), cancel);
        foreach (var (n, who) in patients.Append(await DemoPeople.ActorOf("representative", _db, cancel)).Append(await DemoPeople.ActorOf("patient", _db, cancel)).Take(told.Come).Index())
        {
            _db.ChangeTracker.Clear();
            _clock.At += TimeSpan.FromHours(1);
            await _gatherings.SignUp(who, _tree, made.Id, told.Seats > 10 && n % 4 == 3 ? 2 : 1, n == 2 ? "Rullstol" : "", cancel);
        }
        _db.ChangeTracker.Clear();
    }

    async Task Make(DemoPeer told, Actor who, CancellationToken cancel)
    {
        Stand(_until.AddDays(-200));
        var peer = await _peers.Offer(who, _tree, new(told.About, told.Topics, told.Languages, told.Availability, 2, Place(told.Place)), cancel);
        if (!told.Applied) await _peers.Accept(await DemoPeople.ActorOf("improver", _db, cancel), _tree, peer.Id, cancel);
        if (told.Paused > 0) await _peers.Pause(who, _until.AddDays(told.Paused), cancel);
        _db.ChangeTracker.Clear();
    }

    async Task Make(DemoRequest told, (Actor Who, Peer Peer)? peer, CancellationToken cancel)
    {
        Stand(_until.AddDays(-told.Days));
        var asker = await DemoPeople.ActorOf(told.By, _db, cancel);
        var request = await _requests.Ask(asker, _tree, told.Topic, told.Language, told.Text, told.Other, _usual.Code, peer?.Peer.Id, cancel);
        if (peer is { } asked && told.Messages.Count > 0)
        {
            await _requests.Answer(asked.Who, _tree, request.Id, true, cancel);
            foreach (var (n, text) in told.Messages.Index())
            {
                _clock.At += TimeSpan.FromHours(25);
                await _requests.Write(n % 2 == 0 ? asked.Who : asker, _tree, request.Id, text, cancel);
            }
        }
        _db.ChangeTracker.Clear();
    }

    string Place(string code) => Challenges.ChallengePlaces.Find(code, _tree)?.Code ?? _usual.Code;

    void Stand(DateOnly day) => _clock.At = new(day, new(9, 0), TimeSpan.Zero);
}
