using Samsyn.Events.Store;

namespace Samsyn.Tests.Events.Store;

/// <summary>One event as a test thinks of it.</summary>
sealed record OracleEvent(int Id, MedicineEventKind Kind, string Time, string Organisation, string Atc, string Product, string Route, decimal? Ddd, decimal? Packages, decimal? Units, decimal? Cost, decimal? NetCost, int? Age, string Sex, string Person, string Reason, string Order, string Indication)
{
    public int Year => int.Parse(Time.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>1 to 12; 0 where only the year is known.</summary>
    public int Month => Time.Length == 4 ? 0 : int.Parse(Time.AsSpan(5, 2), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>2025-01-15; "" where it is not known.</summary>
    public string Day => Time.Length >= 10 ? Time[..10] : "";

    public bool HasTime => Time.Contains('T', StringComparison.Ordinal);

    public decimal? Value(Quantity quantity) => quantity switch
    {
        Quantity.Ddd => Ddd, Quantity.Packages => Packages, Quantity.Units => Units, Quantity.Cost => Cost * 100, Quantity.NetCost => NetCost * 100, _ => 1,
    };

    public string Row() => FormattableString.Invariant($"{Id} {Kind.Word()} {Time} {Organisation} {Or(Atc)} {Or(Product)} {Or(Route)} {Or(Ddd)} {Or(Packages)} {Or(Units)} {Or(Cost)} {Or(NetCost)} {((Cost ?? NetCost) is null ? "-" : "DKK")} {Born()} {Or(Sex)} {Or(Person)} {Or(Reason)} {Or(Order)} {Or(Indication)}");

    public const string Columns = "id kind time organisation atc product route ddd packages quantity cost net_cost currency birth_date sex person reason order_id indication";

    /// <summary>The first of January, so many years before the event's year.</summary>
    string Born() => Age is { } age ? FormattableString.Invariant($"{Year - age:0000}-01-01") : "-";

    static string Or(string text) => text.Length == 0 ? "-" : text;
    static string Or(decimal? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-";
}
