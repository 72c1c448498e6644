using Samsyn.Kernel.Problems;

namespace Samsyn.Medicines.Substitution;

/// <summary>The declared analogue groups of this installation; a file that cannot be understood is told and does not stop the others.</summary>
public sealed class AnalogueGroups
{
    readonly Dictionary<string, (AnalogueGroup Group, AnalogueMember Member)> _members = new(StringComparer.Ordinal);
    readonly List<AnalogueGroup> _all = [];
    readonly List<Refusal> _problems = [];

    public static AnalogueGroups None { get; } = new();

    public IReadOnlyList<AnalogueGroup> All => _all;

    /// <summary>What is wrong with files that are not among the groups.</summary>
    public IReadOnlyList<Refusal> Problems => _problems;

    /// <summary>Reads all files of some folders; a file of a later one takes the place of one with the same name. No folder: no groups.</summary>
    public static AnalogueGroups Load(params IReadOnlyList<string> folders)
    {
        var groups = new AnalogueGroups();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.yaml"))) files[Path.GetFileName(path)] = path;
        foreach (var file in files.Values)
        {
            try
            {
                groups.Add(AnalogueFile.Read(file));
            }
            catch (RefusedException refused)
            {
                groups._problems.Add(refused.Refusal);
            }
        }
        return groups;
    }

    /// <summary>The declared group that such a product is in, and how many of its units make one of the group.</summary>
    public (AnalogueGroup Group, AnalogueMember Member)? Find(string atc, string strength, string form) =>
        _members.TryGetValue(Key(atc, strength, form), out var found) ? found : null;

    void Add(AnalogueGroup group)
    {
        foreach (var member in group.Members)
            if (Find(member.Substance.Code, member.Strength, member.Form) is { } other)
                throw Refusal.Of("substitution.in-other", group.Id + ".yaml", $"{member.Substance} {member.Strength} {member.Form}", other.Group.Id + ".yaml").AsException();
        foreach (var member in group.Members)
            if (!_members.TryAdd(Key(member.Substance.Code, member.Strength, member.Form), (group, member)))
                throw Refusal.Of("substitution.twice", group.Id + ".yaml", $"{member.Substance} {member.Strength} {member.Form}").AsException();
        _all.Add(group);
    }

    static string Key(string atc, string strength, string form) => $"{atc}|{strength}|{form}".ToLowerInvariant();
}
