using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Exchange;

/// <summary>Says what concerns the exchange in the reader's words.</summary>
sealed class ExchangeWords(Texts t)
{
    public string Kind(ExchangeKind kind) => t[$"exchange.kind.{Word(kind)}"];

    /// <summary>"used at 3 other places", "not used elsewhere yet".</summary>
    public string Reused(int count) => count switch { 0 => t["exchange.reused.none"], 1 => t["exchange.reused.one"], _ => t["exchange.reused", count] };

    /// <summary>For the author: it is used somewhere.</summary>
    public string Used(ExchangeEntry entry, string place) => t["exchange.told.used", entry.Title, place];

    /// <summary>For the author: what came of it there.</summary>
    public string Came(ExchangeEntry entry, string place) => t["exchange.told.came", entry.Title, place];

    /// <summary>For the author.</summary>
    public string Moderated(ExchangeEntry entry) => entry.HiddenBecause is { } because ? t["exchange.told.hidden", entry.Title, because] : t["exchange.told.shown", entry.Title];

    public static string Word<T>(T value) where T : struct, Enum => ChallengeWords.Word(value);
}
