using Samsyn.Events.Store;

namespace Samsyn.Medicines.Use;

/// <summary>How kinds and quantities are written in URLs, options and columns: lower case with dashes.</summary>
static class EventWords
{
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<MedicineEventKind>().Select(Of)];
    public static IReadOnlyList<string> Quantities { get; } = [.. Enum.GetValues<Quantity>().Select(Of)];

    public static string Of(MedicineEventKind kind) => Dashed(kind.ToString());
    public static string Of(Quantity quantity) => Dashed(quantity.ToString());

    public static MedicineEventKind? Kind(string? word) => Find<MedicineEventKind>(word);
    public static Quantity? Quantity(string? word) => Find<Quantity>(word);

    static T? Find<T>(string? word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Dashed(value.ToString()) == word) return value;
        return null;
    }

    static string Dashed(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
