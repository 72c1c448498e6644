using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Samsyn.Tests.Documents;

public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents => [.. Directory.EnumerateFiles(CasesFolder.Root, "*.md")
        .Concat(Directory.EnumerateFiles(Path.Combine(CasesFolder.Root, "docs"), "*.md", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(CasesFolder.Root, file))];

    [Theory, MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(CasesFolder.Root, document))!;

        var dead = Link().Matches(File.ReadAllText(Path.Combine(CasesFolder.Root, document)))
            .Select(m => m.Groups["to"].Value)
            .Where(to => !to.StartsWith("http", StringComparison.Ordinal) && !to.StartsWith('#'))
            .Where(to => !Path.Exists(Path.Combine(folder, to.Split('#')[0])));

        Assert.Empty(dead);
    }

    [Fact]
    public void Every_package_stands_among_the_dependencies()
    {
        var told = File.ReadAllText(Path.Combine(CasesFolder.Root, "docs", "dependencies.md"));
        var packages = XDocument.Load(Path.Combine(CasesFolder.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion").Select(p => p.Attribute("Include")!.Value);

        Assert.DoesNotContain(packages, package => !Tells(told, package));
    }

    [Fact]
    public void No_document_names_a_place_on_somebodys_machine()
    {
        foreach (string document in Documents.Select(row => row.Data))
            Assert.DoesNotMatch(@"(^|[\s`(])/(work|home|root|tmp)/", File.ReadAllText(Path.Combine(CasesFolder.Root, document)));
    }

    // A family is told as "Microsoft.EntityFrameworkCore, .Relational, .Sqlite"
    static bool Tells(string told, string package) =>
        told.Contains(package, StringComparison.Ordinal)
        || told.Split('\n').Any(line => line.Split('|') is [_, var names, ..] && names.Split(',', StringSplitOptions.TrimEntries) is [var first, .. var rest]
            && rest.Any(tail => tail.StartsWith('.') && package.EndsWith(tail, StringComparison.Ordinal)
                && first.StartsWith(package[..^tail.Length], StringComparison.Ordinal)));

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();
}
