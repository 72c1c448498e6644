using System.Globalization;
using Microsoft.AspNetCore.Http;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Challenges;

/// <summary>What stands in the fields of the form, as typed: a form that is refused keeps it.</summary>
sealed class ChallengeForm
{
    public string Title { get; init; } = "";
    public string Need { get; init; } = "";
    public string Whom { get; init; } = "";
    public string Known { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Area { get; init; } = "";
    public string Level { get; init; } = "";
    public string ByWhen { get; init; } = "";
    public string Space { get; init; } = "";
    public string Place { get; init; } = "";
    public string As { get; init; } = "";
    public string From { get; init; } = "";
    public string Version { get; init; } = "";
    public List<string> Measures { get; init; } = [];

    /// <summary>A measure that was chosen but not yet put on the list.</summary>
    public string Another { get; init; } = "";

    public static ChallengeForm Of(IFormCollection sent) => new()
    {
        Title = sent["Title"].ToString(), Need = sent["Need"].ToString(), Whom = sent["Whom"].ToString(), Known = sent["Known"].ToString(), Kind = sent["Kind"].ToString(),
        Area = sent["Area"].ToString(), Level = sent["Level"].ToString(), ByWhen = sent["ByWhen"].ToString().Trim(), Space = sent["Space"].ToString(), Place = sent["Place"].ToString(),
        As = sent["As"].ToString(), From = sent["From"].ToString(), Version = sent["Version"].ToString(), Another = sent["Another"].ToString(),
        Measures = [.. sent["Measures"].OfType<string>().Append(sent["Another"].ToString()).Where(m => m.Length > 0).Distinct()],
    };

    public static ChallengeForm Of(ChallengeText text, Guid? version) => new()
    {
        Title = text.Title, Need = text.Need, Whom = text.Whom, Known = text.Known, Kind = ChallengeWords.Word(text.Kind), Area = text.Area, Level = ChallengeWords.Word(text.Level),
        ByWhen = text.ByWhen?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", Space = ChallengeWords.Word(text.Space), Place = text.Place, As = text.As, From = text.From ?? "",
        Version = version?.ToString() ?? "", Measures = [.. text.Measures],
    };

    public bool HasByWhen => ByWhen.Length > 0;

    /// <summary>Null where nothing or no day was typed.</summary>
    public DateOnly? ByWhenDay => DateOnly.TryParseExact(ByWhen, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public ChallengeText Text => new()
    {
        Title = Title, Need = Need.ReplaceLineEndings("\n"), Whom = Whom.ReplaceLineEndings("\n"), Known = Known.ReplaceLineEndings("\n"), Kind = One(Kind, ChallengeKind.Medical), Area = Area,
        Level = One(Level, Participation.Level.Meso), ByWhen = ByWhenDay, Measures = Measures, Space = One(Space, SpaceMode.Open), Place = Place, As = As, From = From,
    };

    static T One<T>(string word, T usual) where T : struct, Enum => Enum.GetValues<T>().Where(v => ChallengeWords.Word(v) == word).ToList() is [var found] ? found : usual;
}
