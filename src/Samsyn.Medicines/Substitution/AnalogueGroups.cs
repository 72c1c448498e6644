using Samsyn.Kernel.Content;

namespace Samsyn.Medicines.Substitution;

/// <summary>The declared analogue groups of this installation; a file that cannot be understood is told and does not stop the others.</summary>
public sealed class AnalogueGroups
{
    readonly Dictionary<string, (AnalogueGroup Group, AnalogueMember Member)> _members = new(StringComparer.Ordinal);
    readonly List<AnalogueGroup> _all = [];
    readonly List<ContentProblem> _problems = [];

    public static AnalogueGroups None { get; } = new();

    public IReadOnlyList<AnalogueGroup> All => _all;

    /// <summary>What is wrong with files that are not among the groups.</summary>
    public IReadOnlyList<ContentProblem> Problems => _problems;

    /// <summary>Reads all files of some folders; a file of a later one takes the place of one with the same name. No folder: no groups.</summary>
    public static AnalogueGroups Load(params IReadOnlyList<string> folders)
    {
        var groups = new AnalogueGroups();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.yaml"))) files[Path.GetFileName(path)] = path;
        foreach (var file in files.Values)
            if (AnalogueFile.Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file), groups._problems) is { } group) groups.Add(group);
        return groups;
    }

    /// <summary>The declared group that such a product is in, and how many of its units make one of the group.</summary>
    public (AnalogueGroup Group, AnalogueMember Member)? Find(string atc, string strength, string form) =>
        _members.TryGetValue(Key(atc, strength, form), out var found) ? found : null;

    void Add(AnalogueGroup group)
    {
        var members = group.Members.GroupBy(m => Key(m.Substance.Code, m.Strength, m.Form)).ToList();
        var twice = members.Where(m => m.Count() > 1 || _members.ContainsKey(m.Key)).ToList();
        foreach (var same in twice)
        {
            var product = $"{same.First().Substance} {same.First().Strength} {same.First().Form}";
            _problems.Add(_members.TryGetValue(same.Key, out var other)
                ? new(group.Id + ".yaml", 0, "member-in-other", [product, other.Group.Id + ".yaml"])
                : new(group.Id + ".yaml", 0, "member-twice", [product]));
        }
        if (twice.Count > 0) return;
        foreach (var member in members) _members[member.Key] = (group, member.Single());
        _all.Add(group);
    }

    static string Key(string atc, string strength, string form) => $"{atc}|{strength}|{form}".ToLowerInvariant();
}
