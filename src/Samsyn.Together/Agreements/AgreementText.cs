using Samsyn.Kernel.Amounts;
using Samsyn.Together.Gate;

namespace Samsyn.Together.Agreements;

/// <summary>All that is agreed. Fields have the names of <see cref="GateFields"/>, so that rules can ask for them; nothing in it need be there before it is handed in.</summary>
public sealed record AgreementText
{
    public const int LongestTitle = 140;
    public const int LongestText = 6000;
    public const int LongestName = 200;
    public const int MostParties = 5;

    /// <summary>The language it is written in: en, sv, da or nb.</summary>
    public string Language { get; init; } = "en";
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, DateOnly> Days { get; init; } = new Dictionary<string, DateOnly>();
    public IReadOnlyDictionary<string, decimal> Numbers { get; init; } = new Dictionary<string, decimal>();

    /// <summary>By code of the question.</summary>
    public IReadOnlyDictionary<string, bool> Answers { get; init; } = new Dictionary<string, bool>();

    /// <summary>Code of the currency of all amounts.</summary>
    public string Currency { get; init; } = "SEK";
    public IReadOnlyList<AgreementParty> Parties { get; init; } = [];

    public string this[string field] => Texts.GetValueOrDefault(field, "");
    public DateOnly? Day(string field) => Days.TryGetValue(field, out var day) ? day : null;
    public string Title => this["title"];
    public DateOnly? Start => Day("start");
    public DateOnly? End => Day("end");

    public IReadOnlySet<string> Countries => Parties.Where(p => !p.IsEmpty).Select(p => p.Country).ToHashSet(StringComparer.Ordinal);
    public Money Value => Amount(Parties.Sum(p => p.Value));
    public Money Amount(long minor) => new(minor, new(Currency));

    /// <summary>The parties in one line.</summary>
    public string Between => string.Join(" – ", Parties.Select(p => p.Called));
}
