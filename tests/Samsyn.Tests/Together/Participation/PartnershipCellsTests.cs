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
    public async Task The_counts_of_any_year_are_those_of_an_obvious_counting(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        var places = InitiativeReachTests.Places();
        var maker = InitiativeReachTests.Someone("maker");
        db.AddRange(places);
        db.Add(maker);
        var all = Some(maker, places);
        db.AddRange(all);
        await db.SaveChangesAsync(Cancel);
        var tree = new OrganisationTree(places);
        var cells = new PartnershipCells(db, Access);
        foreach (var reader in new[] { InitiativeReachTests.Reader(maker, Role.Improver, places[0]), InitiativeReachTests.Reader(InitiativeReachTests.Someone("other"), Role.Company, places[2]) })
            foreach (var (from, to) in Years)
            {
                var found = await cells.Of(reader, tree, from, to, Cancel);
                var expected = Obvious(all.Where(InitiativeReach.Of(reader, Access, tree).Sees), from, to);

                Assert.NotEmpty(expected);
                Assert.Equal(expected.OrderBy(c => (c.Level, c.Phase)), found.OrderBy(c => (c.Level, c.Phase)));
            }
    }

    static List<PartnershipCell> Obvious(IEnumerable<Initiative> seen, DateOnly from, DateOnly to)
    {
        var cells = new List<PartnershipCell>();
        foreach (var level in Enum.GetValues<Level>())
            foreach (var phase in Enum.GetValues<Phase>())
            {
                var there = seen.SelectMany(i => i.Participants).SelectMany(p => p.Takes).Where(t => t.Level == level && t.Phase == phase && t.IsAgreed && t.From <= to && (t.To ?? DateOnly.MaxValue) >= from).ToList();
                var patients = there.Where(t => t.Side == Side.Patient).ToList();
                if (there.Count == 0) continue;
                cells.Add(new(level, phase, there.Select(t => t.InitiativeId).Distinct().Count(), patients.Where(t => t.Say > Say.Informed).Select(t => t.InitiativeId).Distinct().Count(),
                    patients.Count == 0 ? null : patients.Max(t => t.Say)));
            }
        return cells;
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
                MadeAtUtc = DateTime.UnixEpoch, MovedAtUtc = DateTime.UnixEpoch,
            };
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
