using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Together.Evaluations;
using Samsyn.Together.Map;

namespace Samsyn.Together.Equity;

/// <summary>Which organisation the pages of evaluation are about.</summary>
sealed class EvaluationPlace(RoundReading rounds, EvaluationPlans plans)
{
    /// <summary>The one that the address names; else the one that asks for the organisation of the frame, itself or above it; else, for companies and patient organisations, the first that asks.</summary>
    /// <returns>Null: there is none.</returns>
    public async Task<(Organisation? Place, IReadOnlyList<Organisation> Others)> Of(Scope scope, CancellationToken cancel)
    {
        var asking = await rounds.Places(scope.Tree, cancel);
        if (scope.Query.TryGetValue("at", out var code) && asking.FirstOrDefault(o => o.Code == code) is { } named) return (named, asking);
        if (MapRun.OwnOf(scope) is not { } own) return (asking is [var first, ..] ? first : null, asking);
        if (await plans.For(own.Id, scope.Tree, cancel) is { } plan && scope.Tree.Find(plan.OrganisationId) is { } planned) return (planned, asking);
        return (scope.Tree.Path(own).LastOrDefault(asking.Contains) ?? own, asking);
    }
}
