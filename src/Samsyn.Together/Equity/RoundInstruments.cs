namespace Samsyn.Together.Equity;

/// <summary>The instruments that rounds can ask.</summary>
sealed record RoundInstruments(IReadOnlyList<IRoundQuestions> All)
{
    /// <summary>The one that is asked of partnerships.</summary>
    public const string SevenFactors = "seven-factors";

    /// <summary>What new rounds ask.</summary>
    public IRoundQuestions Usual => Find(SevenFactors) ?? All[0];

    /// <returns>Null: a region has taken it away since.</returns>
    public IRoundQuestions? Find(string code) => All.FirstOrDefault(i => i.Code == code);
}
