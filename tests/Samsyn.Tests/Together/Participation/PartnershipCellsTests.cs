using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Databases;
using Samsyn.Tests.Together.Initiatives;
using Samsyn.Together.Challenges;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;
using Samsyn.Together.Spaces;

namespace Samsyn.Tests.Together.Participation;

/// <summary>Who takes part where, level by phase: the database's counting against an obvious one.</summary>
public sealed class PartnershipCellsTests
{
    static readonly Access Access = new(TogetherPermissions.All);

    static readonly (DateOnly From, DateOnly To)[] Years = [(new(2024, 1, 1), new(2024, 12, 31)), (new(2025, 1, 1), new(2025, 12, 31)), (new(2026, 6, 1), new(2026, 6, 1))];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_counts_of_any_year_and_place_are_those_of_an_obvious_counting(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        var (places, maker, all) = await Fill(db);
        var tree = new OrganisationTree(places);
        var cells = new PartnershipCells(db, Access);
        foreach (var reader in Readers(maker, places))
            foreach (var place in new[] { null, places[0], places[1] })
                foreach (var (from, to) in Years)
                {
                    var seen = Seen(all, reader, tree, place);
                    var (expected, starts) = (Obvious(seen, from, to), Begun(seen, from, to));

                    Assert.NotEmpty(expected);
                    Assert.Equal(expected.OrderBy(c => (c.Level, c.Phase)), (await cells.Of(reader, tree, place, from, to, Cancel)).OrderBy(c => (c.Level, c.Phase)));
                    Assert.Equal(starts.Select(s => $"{s}").Order(), (await cells.Starts(reader, tree, place, from, to, Cancel)).Select(s => $"{s}").Order());
                    Assert.Equal(seen.Min(i => (DateOnly?)i.BegunOn), await cells.First(reader, tree, place, Cancel));
                }
    }

    [Theory, BothDatabases]
    public async Task Behind_a_cell_lie_the_initiatives_that_it_counts_with_who_takes_part(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        var (places, maker, _) = await Fill(db);
        var tree = new OrganisationTree(places);
        var cells = new PartnershipCells(db, Access);
        var (from, to) = Years[1];
        foreach (var reader in Readers(maker, places))
            foreach (var cell in await cells.Of(reader, tree, places[0], from, to, Cancel))
            {
                var behind = await cells.In(cell.Level, cell.Phase, reader, tree, places[0], from, to, 100, Cancel);

                Assert.Equal(cell.Initiatives, behind.Count);
                Assert.Equal(cell.WithPatients, behind.Count(i => i.BySide.Any(s => s is { Side: Side.Patient, Say: > Say.Informed })));
                Assert.Equal(cell.WithResearch, behind.Count(i => i.People.Any(p => p.Side == Side.Research)));
            }
    }

    [Theory, BothDatabases]
    public async Task A_yes_to_a_phase_that_is_not_opened_is_not_taking_part_in_it_yet(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        var places = InitiativeReachTests.Places();
        var maker = InitiativeReachTests.Someone("maker");
        var initiative = new Initiative
        {
            Title = "1", Language = "sv", MadeById = maker.Id, MadeAs = Role.Representative, MadeAtId = places[0].Id, OrganisationId = places[0].Id, BegunOn = new(2026, 1, 1), MadeAtUtc = DateTime.UnixEpoch, MovedAtUtc = DateTime.UnixEpoch,
        };
        initiative.Phases.Add(new() { InitiativeId = initiative.Id, Phase = Phase.Initiate, OpenedOn = new(2026, 1, 1), OpenedWith = "Yes" });
        var patient = new Participant { InitiativeId = initiative.Id, Called = "Patient", Side = Side.Patient, State = ParticipantState.In, InvitedById = maker.Id, InvitedAs = Role.Improver, InvitedAtId = places[0].Id, InvitedOn = new(2026, 1, 1) };
        patient.Takes.Add(new() { InitiativeId = initiative.Id, ParticipantId = patient.Id, Phase = Phase.Evaluate, Level = Level.Meso, Side = Side.Patient, Say = Say.Leads, IsAgreed = true, From = new(2026, 1, 1) });
        initiative.Participants.Add(patient);
        db.AddRange(places);
        db.AddRange(maker, initiative);
        await db.SaveChangesAsync(Cancel);
        var (cells, reader, tree) = (new PartnershipCells(db, Access), InitiativeReachTests.Reader(maker, Role.Improver, places[0]), new OrganisationTree(places));

        Assert.Empty(await cells.Of(reader, tree, null, new(2026, 1, 1), new(2026, 12, 31), Cancel));
        Assert.Equal([new(new(2026, 1, 1), null, Role.Representative, null, null)], await cells.Starts(reader, tree, null, new(2026, 1, 1), new(2026, 12, 31), Cancel));
    }

    static Actor[] Readers(Person maker, Organisation[] places) =>
        [InitiativeReachTests.Reader(maker, Role.Improver, places[0]), InitiativeReachTests.Reader(InitiativeReachTests.Someone("other"), Role.Company, places[2])];

    static async Task<(Organisation[] Places, Person Maker, List<Initiative> All)> Fill(SamsynDb db)
    {
        var places = InitiativeReachTests.Places();
        var maker = InitiativeReachTests.Someone("maker");
        db.AddRange(places);
        db.Add(maker);
        var all = Some(maker, places);
        db.AddRange(all);
        await db.SaveChangesAsync(Cancel);
        return (places, maker, all);
    }

    static List<Initiative> Seen(List<Initiative> all, Actor reader, OrganisationTree tree, Organisation? place) =>
        [.. all.Where(InitiativeReach.Of(reader, Access, tree).Sees).Where(i => place is null || tree.IsWithin(tree.Find(i.OrganisationId)!, place))];

    static List<TakingPart> Taken(Initiative i, DateOnly from, DateOnly to) =>
        [.. i.Participants.SelectMany(p => p.Takes).Where(t => t.IsAgreed && t.From <= to && (t.To ?? DateOnly.MaxValue) >= from && i.PhaseOf(t.Phase)?.OpenedOn <= to)];

    static List<PartnershipCell> Obvious(IEnumerable<Initiative> seen, DateOnly from, DateOnly to)
    {
        var cells = new List<PartnershipCell>();
        foreach (var level in Enum.GetValues<Level>())
            foreach (var phase in Enum.GetValues<Phase>())
            {
                var there = seen.SelectMany(i => Taken(i, from, to)).Where(t => t.Level == level && t.Phase == phase).ToList();
                if (there.Count == 0) continue;
                int In(Func<TakingPart, bool> which) => there.Where(which).Select(t => t.InitiativeId).Distinct().Count();
                var patients = there.Where(t => t.Side == Side.Patient).ToList();
                cells.Add(new(level, phase, In(_ => true), In(t => t.Side == Side.Patient && t.Say > Say.Informed), patients.Count == 0 ? null : patients.Max(t => t.Say),
                    In(t => t.Side == Side.Professional), In(t => t.Side == Side.Industry), In(t => t.Side == Side.Research)));
            }
        return cells;
    }

    static List<PartnershipStart> Begun(IEnumerable<Initiative> seen, DateOnly from, DateOnly to)
    {
        var starts = new List<PartnershipStart>();
        foreach (var i in seen.Where(i => i.BegunOn <= to && (i.EndedOn ?? DateOnly.MaxValue) >= from))
        {
            var patients = Taken(i, DateOnly.MinValue, to).Where(t => t.Side == Side.Patient && t.Say > Say.Informed).ToList();
            starts.Add(new(i.BegunOn, null, i.MadeAs, patients.Min(t => (DateOnly?)t.From), patients.Min(t => (Phase?)t.Phase)));
        }
        return starts;
    }

    static List<Initiative> Some(Person maker, Organisation[] places)
    {
        var dice = new Random(4);
        var all = new List<Initiative>();
        for (var i = 0; i < 60; i++)
        {
            var begun = new DateOnly(2024, 1, 1).AddDays(dice.Next(800));
            var initiative = new Initiative
            {
                Title = $"{i}", Language = "sv", MadeById = maker.Id, MadeAs = Role.Improver, MadeAtId = places[0].Id, OrganisationId = places[dice.Next(places.Length)].Id, Space = (SpaceMode)dice.Next(3), BegunOn = begun,
                MadeAtUtc = DateTime.UnixEpoch, MovedAtUtc = DateTime.UnixEpoch, EndedOn = dice.Next(2) == 0 ? begun.AddDays(dice.Next(500)) : null,
            };
            for (var p = 0; p <= dice.Next(1, 4); p++) initiative.Phases.Add(new() { InitiativeId = initiative.Id, Phase = (Phase)p, OpenedOn = begun.AddDays(90 * p), OpenedWith = "Yes" });
            for (var p = 0; p < dice.Next(1, 8); p++)
            {
                var participant = new Participant
                {
                    InitiativeId = initiative.Id, Called = $"{p}", Side = (Side)dice.Next(4), State = ParticipantState.In, InvitedById = maker.Id, InvitedAs = Role.Improver, InvitedAtId = places[0].Id, InvitedOn = begun,
                };
                for (var t = 0; t < dice.Next(1, 4); t++)
                {
                    var from = begun.AddDays(dice.Next(400));
                    participant.Takes.Add(new()
                    {
                        InitiativeId = initiative.Id, ParticipantId = participant.Id, Phase = (Phase)dice.Next(4), Level = (Level)dice.Next(6), Side = participant.Side, Say = (Say)dice.Next(5), IsAgreed = dice.Next(5) > 0,
                        From = from, To = dice.Next(3) == 0 ? null : from.AddDays(dice.Next(200)),
                    });
                }
                initiative.Participants.Add(participant);
            }
            all.Add(initiative);
        }
        return all;
    }
}
