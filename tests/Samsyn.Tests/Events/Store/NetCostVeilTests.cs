using CsCheck;
using DuckDB.NET.Data;
using Samsyn.Events.Store;

namespace Samsyn.Tests.Events.Store;

/// <summary>What is negotiated is not to be read by who holds the files alone.</summary>
public sealed class NetCostVeilTests
{
    static readonly NetCostVeil Veil = new(() => [.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
    static readonly Gen<sbyte> Booking = One.Of((sbyte)1, (sbyte)-1);

    [Fact]
    public void Veiling_twice_gives_the_amount_again() =>
        Gen.Select(Gen.Guid, Gen.Int[1, 1000], Booking, Gen.Long).Sample((key, version, booking, amount) =>
            Assert.Equal(amount, Veil.Apply(key, version, booking, Veil.Apply(key, version, booking, amount))));

    [Fact]
    public void No_two_rows_of_an_event_share_a_pad() =>
        Gen.Guid.Sample(key =>
        {
            var pads = from version in Enumerable.Range(1, 50) from booking in new sbyte[] { 1, -1 } select Veil.Apply(key, version, booking, 0);
            Assert.Equal(100, pads.Distinct().Count());
        }, iter: 200);

    [Fact]
    public void Another_key_gives_another_amount()
    {
        var other = new NetCostVeil(() => [.. Enumerable.Range(2, 32).Select(i => (byte)i)]);
        var id = Guid.Parse("0190a000-0000-7000-8000-000000000001");

        Assert.NotEqual(4711, other.Apply(id, 1, 1, Veil.Apply(id, 1, 1, 4711)));
    }

    [Fact]
    public void In_SQL_it_is_the_same_and_what_is_missing_stays_missing()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        Veil.Register(connection);
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT k, v, veil(k, v::INTEGER, b::TINYINT, a) FROM (SELECT uuid() AS k, i % 7 + 1 AS v, i % 2 * 2 - 1 AS b, CASE WHEN i % 5 > 0 THEN i * 100 END::BIGINT AS a, i FROM range(5000) t(i)) ORDER BY i
            """;
        using var reader = command.ExecuteReader();
        for (var i = 0; reader.Read(); i++)
            if (i % 5 == 0) Assert.True(reader.IsDBNull(2));
            else Assert.Equal(Veil.Apply(reader.GetGuid(0), i % 7 + 1, (sbyte)(i % 2 * 2 - 1), i * 100), reader.GetInt64(2));
    }

    [Fact]
    public async Task No_plain_net_cost_stands_in_a_segment_and_the_sum_is_right_after_corrections()
    {
        await using var house = await EventHouse.Make();
        string Table(int times) => "id kind time organisation atc net_cost currency\n"
            + string.Join('\n', Enumerable.Range(1, 300).Select(i => $"{i} purchase 2025-01 AHH J01CA08 {i * times}.25 DKK"));
        await house.Import(Table(10));
        await house.Import(Table(30));

        Assert.Equal(Enumerable.Range(1, 300).Sum(i => i * 3000 + 25), await house.Total(Quantity.NetCost));
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COLUMNS(c -> c <> 'event_key' AND c <> 'content')::VARCHAR FROM read_parquet('{house.Segments}/events/*.parquet')";
        using var reader = command.ExecuteReader();
        var amounts = Enumerable.Range(1, 300).SelectMany(i => new[] { i * 1000 + 25, i * 3000 + 25 }).SelectMany(a => new[] { $"{a}", $"-{a}" }).ToHashSet();
        var rows = 0;
        for (; reader.Read(); rows++)
            for (var column = 0; column < reader.FieldCount; column++)
                Assert.False(!reader.IsDBNull(column) && amounts.Contains(reader.GetString(column)), reader.GetName(column));
        Assert.Equal(300 + 600, rows);
    }
}
