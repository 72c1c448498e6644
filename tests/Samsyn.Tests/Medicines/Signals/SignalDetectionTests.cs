using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Results;
using Samsyn.Medicines.Signals;
using Samsyn.Tests.Databases;
using Samsyn.Tests.Events;

namespace Samsyn.Tests.Medicines.Signals;

/// <summary>From imported events to a signal in the database.</summary>
public sealed class SignalDetectionTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_hospital_that_gives_more_by_vein_gets_one_signal_and_the_region_none_of_its_own(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        await house.Import(Months(30, 8));

        var first = await Detect(house);
        var again = await Detect(house);

        Assert.True(first.Found > 0);
        Assert.Equal(0, again.Found);
        await house.Use<SamsynDb>(async db =>
        {
            var signals = await db.Set<Signal>().Where(s => s.Measure == "antibiotics-iv-share").ToListAsync(Cancel);
            var signal = Assert.Single(signals);
            var places = await db.Organisations.ToDictionaryAsync(o => o.Id, o => o.Code, Cancel);
            Assert.Equal("AHH", places[signal.OrganisationId]);
            Assert.Equal("NORD", places[signal.AlsoSeenAtId!.Value]);
            Assert.Equal((CauseKind.Step, Way.Up, new Month(2022, 7), (bool?)false), (signal.Kind, signal.Way, signal.Since, signal.IsGood));
            // 20 or 21 of 100 DDD by vein, then 60 or 61
            Assert.Equal((20.5, 60.5), (signal.From, signal.To));
            Assert.Equal(1, await db.Set<SignalChange>().CountAsync(c => c.SignalId == signal.Id && c.To == SignalState.New, Cancel));
            var subject = $"signal:{signal.Id}";
            Assert.Equal("signal.found", (await db.AuditEntries.SingleAsync(a => a.Subject == subject, Cancel)).Action);
        });
    }

    [Fact]
    public async Task It_is_looked_once_the_results_are_up_to_date_and_again_when_an_import_has_touched_them()
    {
        await using var house = await EventHouse.Make();
        await house.Import(Months(30, 0));
        await LookIfNew(house);
        Assert.Empty(await Signals(house));
        await Detect(house);
        Assert.Empty(await Signals(house));

        await house.Import(Months(30, 8));
        // The import waits to be counted in: what was computed before it says nothing of it
        await LookIfNew(house);
        Assert.Empty(await Signals(house));
        await house.Use<MeasureRefresh>(r => r.Run(Cancel));
        await LookIfNew(house);

        Assert.Equal("AHH", Assert.Single(await Signals(house)));
    }

    [Fact]
    public async Task A_signal_tells_the_very_numbers_that_the_measure_s_page_has()
    {
        await using var house = await EventHouse.Make();
        await house.Import(Months(30, 8));
        await Detect(house);
        // As if the events had changed since: until the page says otherwise the signal does not either
        await house.Use<SamsynDb>(db => db.Set<MeasureResult>().Where(r => r.Measure == "antibiotics-iv-share").ExecuteUpdateAsync(s => s.SetProperty(r => r.Value, r => 50m).SetProperty(r => r.Numerator, r => 50m), Cancel));

        await house.Use<SamsynDb>(async db =>
        {
            var tree = new OrganisationTree(await db.Organisations.AsNoTracking().ToListAsync(Cancel));
            var course = await house.Get<SignalSearch, Course?>(s => s.Course(house.Services.GetRequiredService<MeasureFolder>().Catalogue.Find("antibiotics-iv-share")!, tree.Find("AHH")!, tree, Cancel));
            Assert.Equal(38, course!.Months.Count);
            Assert.All(course.Months, v => Assert.Equal(50, v.Value));
        });
    }

    [Fact]
    public async Task A_month_that_is_not_complete_raises_no_signal()
    {
        await using var house = await EventHouse.Make();
        // The other hospital of the region has not delivered the last two months: of the region nothing is said, of the one that has it is
        await house.Import(Months(36, 2, "AHH") + string.Join('\n', Months(36, 0, "BHH").Split('\n').Skip(1)));
        await Detect(house);

        Assert.Equal(["AHH"], await Signals(house));
    }

    [Fact]
    public async Task What_few_persons_could_be_derived_from_is_in_no_signal_and_no_chart_of_one()
    {
        await using var house = await EventHouse.Make();
        await WithMeasureOfPersons(house);
        await house.Import(Months(38, 0));
        await house.Use<MeasureRefresh>(r => r.Run(Cancel));
        // AHH has 4 or 5 persons in turn, BHH 30 and then 60: in the months of the 4, BHH's number taken from the region's would tell them
        await house.Use<SamsynDb>(async db =>
        {
            await db.Set<MeasureResult>().Where(r => r.Measure == "persons-x").ExecuteDeleteAsync(Cancel);
            db.AddRange(Enumerable.Range(0, 38).SelectMany(i => new[] { ("AHH", 4 + i % 2), ("BHH", i < 30 ? 30 : 60), ("NORD", 4 + i % 2 + (i < 30 ? 30 : 60)) }
                .Select(p => new MeasureResult
                {
                    Measure = "persons-x", Organisation = p.Item1, Month = new Month(2020, 1).Plus(i).YearMonth, Numerator = p.Item2, Denominator = 1, Value = p.Item2, IsVeiled = i % 2 == 0 && p.Item1 != "NORD",
                })));
            await db.SaveChangesAsync(Cancel);
        });
        await house.Get<SignalDetection, SignalTally>(d => d.Run(Cancel));

        await house.Use<SamsynDb>(async db =>
        {
            var tree = new OrganisationTree(await db.Organisations.AsNoTracking().ToListAsync(Cancel));
            var measure = house.Services.GetRequiredService<MeasureFolder>().Catalogue.Find("persons-x")!;
            var course = (await house.Get<SignalSearch, Course?>(s => s.Course(measure, tree.Find("BHH")!, tree, Cancel)))!;
            Assert.All(course.Months, v => Assert.Equal(v.Month.Number % 2 == 1, v.Value is null));
            var signal = await db.Set<Signal>().SingleAsync(s => s.Measure == "persons-x", Cancel);
            Assert.Equal(("BHH", 30, 60), (tree.Find(signal.OrganisationId)!.Code, signal.From, signal.To));
        });
    }

    [Fact]
    public async Task No_data_is_no_signal_and_no_failure()
    {
        await using var house = await EventHouse.Make();

        Assert.Equal(SignalTally.Nothing, await Detect(house));
    }

    static async Task<SignalTally> Detect(EventHouse house)
    {
        await house.Use<MeasureRefresh>(r => r.Run(Cancel));
        return await house.Get<SignalDetection, SignalTally>(d => d.Run(Cancel));
    }

    static Task LookIfNew(EventHouse house) => house.Use<SignalDetection>(d => d.RunIfNew(Cancel));

    /// <summary>Where signals of the share by vein are told.</summary>
    static Task<List<string>> Signals(EventHouse house) => house.Get<SamsynDb, List<string>>(db => db.Set<Signal>().Where(s => s.Measure == "antibiotics-iv-share")
        .Join(db.Organisations, s => s.OrganisationId, o => o.Id, (s, o) => o.Code).OrderBy(c => c).ToListAsync(Cancel));

    static async Task WithMeasureOfPersons(EventHouse house)
    {
        var folder = Directory.CreateDirectory(Path.Combine(house.Data, "content", "measures"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "persons-x.yaml"), """
            name: Persons on antibiotics
            direction: lower
            numerator: { quantity: persons, include: [{ kind: administer, atc: J01 }] }
            examples: [{ events: "atc", value: missing }]
            """, Cancel);
    }

    /// <summary>From January 2020: two hospitals, of which AHH gives 20 or 21 of 100 DDD by vein and then 60 or 61; BHH 20 or 21 all the time.</summary>
    static string Months(int before, int after, params string[] places)
    {
        var table = new StringBuilder("id kind time organisation atc route ddd quantity\n");
        for (var i = 0; i < before + after; i++)
        {
            var month = new Month(2020, 1).Plus(i);
            foreach (var place in places is [] ? ["AHH", "BHH"] : places)
            {
                var vein = (place == "AHH" && i >= before ? 60 : 20) + i % 2;
                table.Append(FormattableString.Invariant($"{place}{i}v administer {month}-15 {place} J01CR05 intravenous {vein} 1\n"));
                table.Append(FormattableString.Invariant($"{place}{i}o administer {month}-15 {place} J01CA08 oral {100 - vein} 1\n"));
            }
        }
        return table.ToString();
    }
}
