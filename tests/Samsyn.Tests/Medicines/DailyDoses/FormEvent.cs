using System.Globalization;
using CsCheck;
using Samsyn.Tests.Events;

namespace Samsyn.Tests.Medicines.DailyDoses;

/// <summary>One event as far as its form goes: what decides how much it is and how many DDDs.</summary>
sealed record FormEvent(string? Atc, string? Route, string? Unit, string? Strength, decimal? Quantity, decimal? Ddd, DateOnly Day, bool OnlyMonth)
{
    public static readonly Gen<FormEvent> Any =
        from atc in One.Of(null, "J01CA04", "J01CA04", "J01CR02", "N05AF01", "A10AB05", "J01EE01", "L01FF02", "R03AC02")
        from route in One.Of(null, "oral", "oral", "intravenous", "subkutan", "by post")
        from unit in One.Of(null, "tablet", "vial", "mg", "g", "ml", "pen", "heap", "mikrogram")
        from strength in One.Of(null, "500 mg", "1 g", "10 mg/ml", "40 mg/0,8 ml", "875 mg/125 mg", "300 E/3 ml", "strong", "100 E/ml", "2.500 mg", "50 mg/g")
        from quantity in One.Of<decimal?>(null, 0.5m, 1, 2, 3.25m, 20, 1500)
        from ddd in One.Of<decimal?>(null, null, null, 0.75m, 3)
        from day in Gen.Int[0, 900]
        from month in Gen.Bool
        select new FormEvent(atc, route, unit, strength, quantity, ddd, new DateOnly(2018, 1, 1).AddDays(day), month);

    /// <summary>The day whose version of the index counts: where only the month is known, its first.</summary>
    public DateOnly Counts => OnlyMonth ? new(Day.Year, Day.Month, 1) : Day;

    /// <summary>As the store of examples takes it.</summary>
    public IReadOnlyDictionary<string, object> Row() => new (string Name, object? Value)[]
    {
        ("kind", "administer"), ("organisation", "A"), ("month", Day.Year * 100 + Day.Month), ("day", OnlyMonth ? null : (object)Day), ("atc", Atc), ("route", Route), ("unit", Unit),
        ("strength", Strength), ("quantity", Quantity), ("ddd", Ddd),
    }.Where(c => c.Value is not null).ToDictionary(c => c.Name, c => c.Value!);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Atc} {Route} {Quantity} {Unit} of {Strength}, {Ddd} DDD, {Day:yyyy-MM-dd}{(OnlyMonth ? " or so" : "")}");
}
