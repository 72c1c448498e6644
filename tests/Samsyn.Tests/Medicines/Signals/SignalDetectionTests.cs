using System.Text;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Time;
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

        var first = await house.Get<SignalDetection, SignalTally>(d => d.Run(Cancel));
        var again = await house.Get<SignalDetection, SignalTally>(d => d.Run(Cancel));

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
    public async Task No_data_is_no_signal_and_no_failure()
    {
        await using var house = await EventHouse.Make();

        Assert.Equal(SignalTally.Nothing with { Measures = (await house.Get<SignalDetection, SignalTally>(d => d.Run(Cancel))).Measures },
            await house.Get<SignalDetection, SignalTally>(d => d.Run(Cancel)));
    }

    /// <summary>From January 2020: two hospitals, of which AHH gives 20 or 21 of 100 DDD by vein and then 60 or 61; BHH 20 or 21 all the time.</summary>
    static string Months(int before, int after)
    {
        var table = new StringBuilder("id kind time organisation atc route ddd quantity\n");
        for (var i = 0; i < before + after; i++)
        {
            var month = new Month(2020, 1).Plus(i);
            foreach (var place in new[] { "AHH", "BHH" })
            {
                var vein = (place == "AHH" && i >= before ? 60 : 20) + i % 2;
                table.Append(FormattableString.Invariant($"{place}{i}v administer {month}-15 {place} J01CR05 intravenous {vein} 1\n"));
                table.Append(FormattableString.Invariant($"{place}{i}o administer {month}-15 {place} J01CA08 oral {100 - vein} 1\n"));
            }
        }
        return table.ToString();
    }
}
