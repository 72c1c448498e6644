using Samsyn.Events.Imports;
using Samsyn.Events.Store;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Events.Imports;

/// <summary>Imports wait for each other, within a process and across; what one brings, all see.</summary>
public sealed class TogetherTests
{
    [Theory, BothDatabases]
    public async Task Imports_at_once_wait_for_each_other_and_all_are_right(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        var files = Enumerable.Range(1, 4).Select(n => house.File($"{n}.csv", EventFile.From($"""
            id      kind      time     organisation  atc      ddd
            same    purchase  2025-01  AHH           J01CA08  {n}
            own{n}  purchase  2025-01  BHH           J01CA08  10
            """))).ToList();

        var runs = await Task.WhenAll(files.Select(f => Task.Run(() => house.ImportFile(f))));

        Assert.Equal([1, 2, 3, 4], runs.Select(r => r.Number).Order());
        Assert.Equal((5, 3), (runs.Sum(r => r.Accepted), runs.Sum(r => r.Corrected)));
        var last = runs.MaxBy(r => r.Number)!;
        Assert.Equal([$"AHH {last.FileName[0]}", "BHH 40"], await house.By(Grouping.Organisation));
        Assert.Empty((await house.Verify()).Faults);
    }

    [Theory, BothDatabases]
    public async Task What_the_command_imports_the_running_house_sees_at_once(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        await house.Import("""
            id  kind      time     organisation  atc      ddd
            1   purchase  2025-01  AHH           J01CA08  40
            """);
        Assert.Equal(40, await house.Total(Quantity.Ddd));
        Assert.Single(await house.Get<IDeliveries, IReadOnlyList<Delivery>>(d => d.All(TestContext.Current.CancellationToken)));
        var next = house.File("next.csv", EventFile.From("""
            id  kind      time     organisation  atc      ddd
            1   purchase  2025-01  AHH           J01CA08  41
            2   purchase  2025-02  BHH           J01CA08  0.5
            """));

        await SamsynProgram.Run(house, "import", next);

        Assert.Equal(41.5m, await house.Total(Quantity.Ddd));
        Assert.Equal(2, (await house.Get<IDeliveries, IReadOnlyList<Delivery>>(d => d.All(TestContext.Current.CancellationToken))).Count);
    }
}
