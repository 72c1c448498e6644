using System.Globalization;
using Samsyn.Events.Store;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Explore;

/// <summary>Reads a question from names and values: the query string of the page and the API, the options of the command. The one way in.</summary>
/// <remarks>
/// Lists of codes are separated by commas or given again and again; forms, routes, strengths and indications are given again and again, since their values may
/// hold commas. A name that is not known is left alone: the page has others of its own.
/// </remarks>
sealed class ExploreParser
{
    public static IReadOnlyList<string> Names { get; } =
        ["quantity", "by", "org", "from", "to", "kind", "atc", "atc-except", "route", "form", "strength", "indication", "age-from", "age-to", "sex", "codes"];

    readonly ILookup<string, string> _values;
    readonly Dictionary<string, Refusal> _refusals = [];

    ExploreParser(IEnumerable<KeyValuePair<string, string>> values) =>
        _values = values.Where(v => !string.IsNullOrWhiteSpace(v.Value)).ToLookup(v => v.Key, v => v.Value.Trim(), StringComparer.Ordinal);

    /// <returns>The question, with defaults where nothing (or nothing readable) was given, and what could not be read by name.</returns>
    public static (ExploreQuestion Question, IReadOnlyDictionary<string, Refusal> Refusals) Read(IEnumerable<KeyValuePair<string, string>> values)
    {
        var parser = new ExploreParser(values);
        return (parser.Question(), parser._refusals);
    }

    ExploreQuestion Question() => new()
    {
        Quantity = One("quantity", EventWords.Quantity, EventWords.Quantities) ?? Quantity.Ddd,
        By = Dimensions(),
        Organisation = _values["org"].FirstOrDefault(),
        Period = Months(),
        Kinds = Several("kind", EventWords.Kind, EventWords.Kinds),
        Atc = Prefixes("atc"),
        AtcExcept = Prefixes("atc-except"),
        Routes = [.. _values["route"]],
        Forms = [.. _values["form"]],
        Strengths = [.. _values["strength"]],
        Indications = [.. _values["indication"]],
        AgeFrom = Age("age-from"),
        AgeTo = Age("age-to"),
        Sex = Sex(),
        Codes = _values["codes"].FirstOrDefault() is "true" or "1" or "on",
    };

    List<ExploreDimension> Dimensions()
    {
        var names = Words("by").ToList();
        var found = names.Select(ExploreDimension.Named).ToList();
        var unknown = names.Where((_, i) => found[i] is null).ToList();
        if (unknown.Count > 0)
            Refuse("by", Refusal.Of("explore.by-unknown", unknown[0], string.Join(", ", ExploreDimension.All.Select(d => d.Name))));
        var by = found.OfType<ExploreDimension>().Distinct().ToList();
        if (by.Count(d => d.Grouping != Grouping.Currency) > 2) Refuse("by", Refusal.Of("explore.by-too-many"));
        return by;
    }

    Period Months()
    {
        var from = Month("from", first: true) ?? ExploreQuestion.Always.From;
        var to = Month("to", first: false) ?? ExploreQuestion.Always.To;
        if (to >= from) return new(from, to);
        Refuse("to", Refusal.Of("scope.period-reversed", to.ToString(), from.ToString()));
        return new(from, from);
    }

    Month? Month(string name, bool first)
    {
        if (_values[name].FirstOrDefault() is not { } text) return null;
        if (Kernel.Time.Month.TryParse(text, out var month)) return month;
        if (Kernel.Time.Month.TryParse(text + (first ? "-01" : "-12"), out var year)) return year;
        Refuse(name, Refusal.Of("explore.month", text, name));
        return null;
    }

    List<string> Prefixes(string name)
    {
        var codes = Words(name).Select(c => c.ToUpperInvariant()).Distinct().ToList();
        if (codes.FirstOrDefault(c => !IsAtcPrefix(c)) is { } wrong)
            Refuse(name, Refusal.Of("explore.atc", wrong, name));
        return [.. codes.Where(IsAtcPrefix)];
    }

    static bool IsAtcPrefix(string code) => code.Length <= 7 && Kernel.Amounts.AtcCode.IsValid(code + "A00AA00"[code.Length..]);

    int? Age(string name)
    {
        if (_values[name].FirstOrDefault() is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years <= 130) return years;
        Refuse(name, Refusal.Of("explore.age", text, name));
        return null;
    }

    string? Sex()
    {
        var sex = _values["sex"].FirstOrDefault()?.ToUpperInvariant();
        if (sex is null or "F" or "M") return sex;
        Refuse("sex", Refusal.Of("explore.sex", sex));
        return null;
    }

    T? One<T>(string name, Func<string, T?> find, IEnumerable<string> known) where T : struct =>
        Several(name, find, known) is [var first, ..] ? first : null;

    List<T> Several<T>(string name, Func<string, T?> find, IEnumerable<string> known) where T : struct
    {
        var words = Words(name).ToList();
        if (words.FirstOrDefault(w => find(w) is null) is { } wrong)
            Refuse(name, Refusal.Of("explore.word", wrong, name, string.Join(", ", known)));
        return [.. words.Select(find).OfType<T>().Distinct()];
    }

    IEnumerable<string> Words(string name) =>
        _values[name].SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    void Refuse(string name, Refusal refusal) => _refusals.TryAdd(name, refusal);
}
