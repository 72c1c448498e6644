using Samsyn.Kernel.Content;
using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Medicines.Measures;

/// <summary>Reads all measures, with the sets, value lists and factor tables they use, from content folders: the shipped one and the installation's own, which wins.</summary>
sealed class MeasureFolder(IReadOnlyList<string> folders, DoseUnits units)
{
    readonly Lock _reading = new();
    (long Mark, MeasureCatalogue Catalogue)? _read;

    /// <summary>The measures as the files say now: read again when a file has changed.</summary>
    public MeasureCatalogue Catalogue
    {
        get
        {
            lock (_reading)
            {
                var mark = Mark("measures", "sets", "lists", "factors");
                if (_read is not { } read || read.Mark != mark) _read = read = (mark, Read());
                return read.Catalogue;
            }
        }
    }

    public DoseUnits Units => units;

    /// <summary>Checks a measure's text against the sets, lists and tables of this installation.</summary>
    public MeasureDefinition? Check(string code, string text, List<ContentProblem> problems) => new MeasureReader(Figures([])).Read(code, text, problems);

    /// <summary>The text of a file as it stands, read or not; null: there is none.</summary>
    /// <param name="folder">measures, sets, lists or factors.</param>
    public string? TextOf(string folder, string code) => Files(folder).TryGetValue(code, out var path) ? File.ReadAllText(path) : null;

    /// <summary>What a measure can name: lists, sets and factor tables.</summary>
    /// <param name="problems">Gets what is wrong with files that are not among them.</param>
    public (IReadOnlyList<ValueList> Lists, IReadOnlyList<EventSetDefinition> Sets, IReadOnlyList<FactorTable> Factors) Words(List<ContentProblem> problems)
    {
        var figures = Figures(problems);
        return ([.. figures.Lists.Values], [.. figures.Sets.Values], [.. figures.Factors.Values]);
    }

    MeasureCatalogue Read()
    {
        var problems = new List<ContentProblem>();
        var reader = new MeasureReader(Figures(problems));
        var (measures, waiting) = (new List<MeasureDefinition>(), new List<ContentProblem>());
        foreach (var (code, path) in Files("measures"))
        {
            var found = new List<ContentProblem>();
            if (reader.Read(code, File.ReadAllText(path), found) is { } measure) measures.Add(measure);
            else (found.All(p => p.Code == ConditionReader.NoSuchList) ? waiting : problems).AddRange(found);
        }
        return new(measures, problems, waiting);
    }

    /// <summary>The value lists, by their code.</summary>
    public IReadOnlyDictionary<string, ValueList> Lists(List<ContentProblem> problems) => All("lists", List, problems);

    FigureReader Figures(List<ContentProblem> problems)
    {
        var lists = Lists(problems);
        var factors = All("factors", Factors, problems);
        var simple = new FigureReader(lists, new Dictionary<string, EventSetDefinition>(), factors, units);
        var sets = All("sets", (code, node) =>
        {
            node.Allow("name", "include", "exclude");
            return simple.Set(node) is { } set ? new EventSetDefinition(code, Name(code, node), set.Events, set.Exceptions, simple.ListsOf(node)) : null;
        }, problems);
        return new(lists, sets, factors, units);
    }

    Dictionary<string, T> All<T>(string folder, Func<string, ContentNode, T?> read, List<ContentProblem> problems) where T : class
    {
        var all = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (code, path) in Files(folder))
        {
            var before = problems.Count;
            if (ContentNode.Read($"{folder}/{code}.yaml", File.ReadAllText(path), problems) is { } node && read(code, node) is { } item && problems.Count == before) all[code] = item;
        }
        return all;
    }

    static ValueList List(string code, ContentNode node)
    {
        node.Allow("name", "version", "valid_from", "source", "of", "groups", "codes");
        var of = node["of"]?.Value ?? "atc";
        if (of is not ("atc" or "product")) node["of"]!.Unknown("not-a-choice", ["atc", "product"]);
        var groups = node["groups"] is { } named
            ? named.Keys.ToDictionary(k => k.Value, k => named.Words(k.Value), StringComparer.Ordinal)
            : new() { [ValueList.Whole] = node.Words("codes") };
        if (groups.Values.All(g => g.Count == 0)) node.Problem("missing", "groups");
        return new(code, Name(code, node), node["version"]?.Value ?? "", node["source"]?.Value ?? "", of == "product", groups);
    }

    static FactorTable Factors(string code, ContentNode node)
    {
        node.Allow("name", "version", "source", "unit", "factors");
        var factors = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var key in node["factors"]?.Keys ?? []) factors[key.Value] = node["factors"]!.Number(key.Value) ?? 0;
        if (factors.Count == 0) node.Problem("missing", "factors");
        return new(code, Name(code, node), node["source"]?.Value ?? "", factors);
    }

    static LocalText Name(string code, ContentNode node) => node.Text("name") ?? new(code);

    /// <summary>Code → path; a file of a later folder takes the place of one with the same name.</summary>
    public SortedDictionary<string, string> Files(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in folders.Select(f => Path.Combine(f, folder)).Where(Directory.Exists))
            foreach (var file in Directory.EnumerateFiles(root, "*.yaml"))
                files[Path.GetFileNameWithoutExtension(file)] = file;
        return files;
    }

    /// <summary>A number that changes when a file of one of the folders is added, changed or taken away.</summary>
    public long Mark(params IReadOnlyList<string> names)
    {
        var mark = new HashCode();
        foreach (var folder in names)
            foreach (var file in Files(folder).Values)
            {
                mark.Add(file);
                mark.Add(File.GetLastWriteTimeUtc(file).Ticks);
            }
        return mark.ToHashCode();
    }
}
