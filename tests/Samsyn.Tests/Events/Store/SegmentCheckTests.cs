using Samsyn.Events.Store;

namespace Samsyn.Tests.Events.Store;

public sealed class SegmentCheckTests
{
    [Fact]
    public async Task A_changed_byte_a_missing_file_a_shorter_one_and_a_stray_one_are_found_and_named()
    {
        await using var house = await EventHouse.Make();
        for (var i = 1; i <= 3; i++)
            await house.Import($"""
                id    kind      time     organisation  atc      ddd
                {i}   purchase  2025-01  AHH           J01CA08  {i}
                """);
        Assert.Equal((6, 3L), (await house.Verify()) is { Faults: [] } whole ? (whole.Segments, whole.Rows) : default);

        var changed = Path.Combine(house.Segments, "events", "000001.parquet");
        var bytes = await File.ReadAllBytesAsync(changed, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(changed, bytes, TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(house.Segments, "events", "000002.parquet"));
        await using (var shorter = new FileStream(Path.Combine(house.Segments, "summary", "000003.parquet"), FileMode.Open)) shorter.SetLength(10);
        File.Copy(changed, Path.Combine(house.Segments, "stray.parquet"));

        Assert.Collection((await house.Verify()).Faults,
            f => Assert.StartsWith("segments/events/000001.parquet was changed", f, StringComparison.Ordinal),
            f => Assert.StartsWith("segments/events/000002.parquet is missing", f, StringComparison.Ordinal),
            f => Assert.StartsWith("segments/summary/000003.parquet has 10 bytes", f, StringComparison.Ordinal),
            f => Assert.StartsWith("segments/stray.parquet is in no manifest", f, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_amounts_of_the_largest_size_in_one_group_are_a_sum_and_not_a_failure()
    {
        await using var house = await EventHouse.Make();

        await house.Import("""
            id  kind      time     organisation  atc      ddd
            1   purchase  2025-01  AHH           J01CA08  999999999999.999999
            2   purchase  2025-01  AHH           J01CA08  999999999999.999999
            """);

        Assert.Equal(1_999_999_999_999.999998m, await house.Total(Quantity.Ddd));
    }
}
