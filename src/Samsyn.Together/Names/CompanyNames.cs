using Samsyn.Kernel.Content;

namespace Samsyn.Together.Names;

/// <summary>Names of companies: a list that a region keeps, and the companies among the organisations. Pure.</summary>
static class CompanyNames
{
    // What a company's name ends with and what nobody says: its legal form, the country it sells in
    static readonly HashSet<string> Tails = new(StringComparer.Ordinal)
    {
        "ab", "publ", "as", "asa", "aps", "oy", "oyj", "ltd", "gmbh", "inc", "ag", "sa", "nv", "bv", "plc", "llc", "kg", "co", "sverige", "sweden", "danmark", "denmark", "norge", "norway",
        "suomi", "finland", "nordic", "nordics", "scandinavia", "a", "s",
    };

    public static IReadOnlyList<string> Read(string name, string text, List<ContentProblem> problems)
    {
        var root = ContentNode.Read(name, text, problems);
        root?.Allow("companies");
        return root?.Words("companies") ?? [];
    }

    /// <summary>"Nordlys Medtech Sverige AB" is said "Nordlys Medtech".</summary>
    public static string Said(string name)
    {
        var words = PlainWord.Of(name);
        var count = words.Count;
        while (count > 1 && Tails.Contains(words[count - 1].Plain)) count--;
        return count == 0 ? name : name[..Math.Min(name.Length, words[count - 1].At + words[count - 1].Written.Length)];
    }
}
