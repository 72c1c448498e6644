using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Compensation;

/// <summary>Says what concerns compensation in the reader's words.</summary>
sealed class ClaimWords(Texts t)
{
    public string State(ClaimState state) => t[$"claims.state.{InitiativeWords.Word(state)}"];

    /// <summary>With öre: what is paid must be exact.</summary>
    public string Exact(long minor, string currency) => t.Number(minor / 100m, 2) + "\u00a0" + Texts.Unit(new(currency));

    public string Answered(Claim claim, Initiative initiative) => claim.State is ClaimState.Approved
        ? t["claims.told.approved", Exact(claim.TotalMinor, claim.Currency), initiative.Title] : t["claims.told.refused", initiative.Title, claim.Reason ?? ""];

    /// <summary>"2.5 hours, 40 km": what it is for.</summary>
    public string For(Claim claim) => string.Join(", ", new[]
    {
        claim.Hours > 0 ? t[claim.IsPayDeclined ? "claims.for.hours-given" : "claims.for.hours", t.Number(claim.Hours, 2)] : null,
        claim.Kilometres > 0 ? t["claims.for.kilometres", t.Number(claim.Kilometres, 1)] : null,
        claim.CareHours > 0 ? t["claims.for.care", t.Number(claim.CareHours, 2)] : null,
        claim.CostsMinor > 0 ? t["claims.for.costs", Exact(claim.CostsMinor, claim.Currency), claim.What] : null,
    }.OfType<string>());
}
