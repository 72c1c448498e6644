using Samsyn.Events.Store;

namespace Samsyn.Medicines.Use;

/// <summary>How quantities are written in URLs, options and columns: lower case with dashes, as kinds are.</summary>
static class EventWords
{
    static readonly (Quantity Quantity, string Word)[] Words =
    [
        (Events.Store.Quantity.Ddd, "ddd"), (Events.Store.Quantity.Packages, "packages"), (Events.Store.Quantity.Units, "units"),
        (Events.Store.Quantity.Events, "events"), (Events.Store.Quantity.Cost, "cost"), (Events.Store.Quantity.NetCost, "net-cost"),
    ];

    /// <summary>What a person may ask for; counts of persons are the measures' own.</summary>
    public static IReadOnlyList<Quantity> Summed { get; } = [.. Words.Select(w => w.Quantity)];

    public static IReadOnlyList<string> Quantities { get; } = [.. Words.Select(w => w.Word)];
    public static IReadOnlyList<string> Kinds { get; } = [.. MedicineEventKinds.All.Select(k => k.Word())];

    public static string Of(Quantity quantity) => Words.Single(w => w.Quantity == quantity).Word;

    public static Quantity? Quantity(string? word) => Words.Where(w => w.Word == word).Select(w => (Quantity?)w.Quantity).SingleOrDefault();
    public static MedicineEventKind? Kind(string? word) => word is not null && MedicineEventKinds.TryParse(word, out var kind) ? kind : null;
}
