using Samsyn.Kernel.Organisations;

namespace Samsyn.App.Frame;

/// <summary>What a reader may choose among: the highest organisations and all below them, to indent or to search.</summary>
static class OrganisationChoices
{
    /// <summary>Each organisation before those below it, with how deep it lies. What was merged into another is left out.</summary>
    public static IEnumerable<(Organisation Organisation, int Depth)> Below(IEnumerable<Organisation> tops, OrganisationTree tree, int depth = 0) =>
        tops.Where(o => depth == 0 || o.SuccessorId is null)
            .SelectMany(o => Below(tree.Under(o), tree, depth + 1).Prepend((o, depth)));

    /// <summary>Those whose name or code holds every word asked for; names that begin with the first word come first.</summary>
    public static IEnumerable<Organisation> Search(IEnumerable<Organisation> tops, OrganisationTree tree, string asked)
    {
        var words = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Below(tops, tree).Select(c => c.Organisation)
            .Where(o => words.All(w => Holds(o.Name, w) || Holds(o.Code, w)))
            .OrderBy(o => words.Length > 0 && o.Name.StartsWith(words[0], StringComparison.CurrentCultureIgnoreCase) ? 0 : 1);
    }

    static bool Holds(string text, string word) => text.Contains(word, StringComparison.CurrentCultureIgnoreCase);
}
