using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Time;

namespace Samsyn.Kernel.Pages;

/// <summary>Reads organisation and period from the URL into the request's <see cref="Scope"/>, and how far the data reaches there.</summary>
/// <param name="freshness">Empty when nothing is registered that knows how far the data reaches.</param>
public sealed class ScopeFilling(Access access, IEnumerable<IFreshness> freshness, TimeProvider time)
{
    public static void Begin(Scope scope, Actor actor, OrganisationTree tree, HttpRequest request)
    {
        (scope.Actor, scope.Tree, scope.Path) = (actor, tree, request.PathBase + request.Path);
        scope.Query = request.Query.ToFrozenDictionary(q => q.Key, q => q.Value.ToString());
    }

    /// <summary>For a page that needs the permission.</summary>
    /// <returns>Why not, or null.</returns>
    public async Task<Turned?> Fill(Scope scope, string permission, CancellationToken cancel)
    {
        scope.Choices = access.Tops(scope.Actor, permission, scope.Tree);
        scope.Organisation = scope.Choices is [var top, ..] ? top : null;
        if (scope.Query.GetValueOrDefault("org") is { Length: > 0 } code)
        {
            if (scope.Tree.Find(code) is not { } asked) return Turned.UnknownOrganisation;
            if (!access.May(scope.Actor, permission, asked, scope.Tree)) return Turned.Forbidden;
            scope.Organisation = asked;
        }
        var (period, refusal) = await Period(scope, cancel);
        scope.Period = period;
        return refusal is null ? null : new(StatusCodes.Status400BadRequest, refusal);
    }

    /// <summary>For a page that is open to all: what cannot be read or seen is as if it had not been asked.</summary>
    public async Task FillGenerously(Scope scope, CancellationToken cancel)
    {
        var tops = scope.Actor.Grants.Select(g => scope.Tree.Find(g.OrganisationId)).OfType<Organisation>().Distinct()
            .OrderBy(o => scope.Tree.Path(o).Count).ToList();
        scope.Choices = [.. tops.Where(o => !tops.Any(other => other != o && scope.Tree.IsWithin(o, other)))];
        scope.Organisation = scope.Tree.Find(scope.Query.GetValueOrDefault("org")) is { } asked && tops.Any(t => scope.Tree.IsWithin(asked, t))
            ? asked
            : (scope.Choices is [var top, ..] ? top : null);
        (scope.Period, _) = await Period(scope, cancel);
    }

    async Task<(Period, Problems.Refusal?)> Period(Scope scope, CancellationToken cancel)
    {
        if (scope.Organisation is { } organisation && freshness.FirstOrDefault() is { } source)
            scope.Freshness = await source.For(organisation, scope.Tree, cancel);
        var last = scope.Freshness?.NearlyComplete ?? Month.Of(time.GetUtcNow()).Plus(-1);
        return AskedPeriod.Read(scope.Query.GetValueOrDefault("from"), scope.Query.GetValueOrDefault("to"), last);
    }
}
