namespace Samsyn.Kernel.Organisations;

/// <summary>What must hold for an organisation, alone and among the others.</summary>
public static class OrganisationRules
{
    public const int LongestCode = 40, LongestName = 200;

    /// <summary>Whether a text can be an organisation's code.</summary>
    public static bool IsCode(string text) =>
        text.Length is > 0 and <= LongestCode && text.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>What is wrong with the line by itself.</summary>
    public static IEnumerable<OrganisationProblem> Alone(OrganisationLine o, int line)
    {
        if (!IsCode(o.Code)) yield return new(line, OrganisationColumn.Code, "organisations.problem.code", o.Code);
        if (string.IsNullOrWhiteSpace(o.Name)) yield return new(line, OrganisationColumn.Name, "organisations.problem.no-name");
        if (o.Name.Length > LongestName) yield return new(line, OrganisationColumn.Name, "organisations.problem.long-name");
        if (o.ValidTo < o.ValidFrom) yield return new(line, OrganisationColumn.ValidTo, "organisations.problem.ends-before");
        if (o is { Successor: not null, ValidTo: null }) yield return new(line, OrganisationColumn.ValidTo, "organisations.problem.no-end", o.Successor);
        if (o.HsaId is { } hsa && !Organisations.HsaId.IsValid(hsa)) yield return new(line, OrganisationColumn.HsaId, "organisations.problem.hsa", hsa);
        if (o.SorCode is { } sor && !Organisations.SorCode.IsValid(sor)) yield return new(line, OrganisationColumn.SorCode, "organisations.problem.sor", sor);
    }

    /// <summary>What is wrong with the line among all that there will be: an unknown parent or successor, or a loop.</summary>
    /// <param name="all">Every organisation as it will be, by code regardless of case.</param>
    public static IEnumerable<OrganisationProblem> Among(IReadOnlyDictionary<string, OrganisationLine> all, OrganisationLine o, int line)
    {
        var parentKnown = o.Parent is null || all.ContainsKey(o.Parent);
        var successorKnown = o.Successor is null || all.ContainsKey(o.Successor);
        if (!parentKnown) yield return new(line, OrganisationColumn.Parent, "organisations.problem.no-parent", o.Parent!);
        if (!successorKnown) yield return new(line, OrganisationColumn.Successor, "organisations.problem.no-successor", o.Successor!);
        if (!parentKnown || !successorKnown) yield break;
        if (Returns(all, o, x => [x.Parent])) yield return new(line, OrganisationColumn.Parent, "organisations.problem.loop", o.Code);
        // The tree counts an organisation under its successor, so that way must end as well
        else if (Returns(all, o, x => [x.Parent, x.Successor])) yield return new(line, OrganisationColumn.Successor, "organisations.problem.successor-loop", o.Code);
    }

    static bool Returns(IReadOnlyDictionary<string, OrganisationLine> all, OrganisationLine start, Func<OrganisationLine, string?[]> next)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var ahead = new Stack<string?>(next(start));
        while (ahead.TryPop(out var code))
        {
            if (code is null || !seen.Add(code) || !all.TryGetValue(code, out var found)) continue;
            if (string.Equals(code, start.Code, StringComparison.OrdinalIgnoreCase)) return true;
            foreach (var further in next(found)) ahead.Push(further);
        }
        return false;
    }
}
