using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Samsyn.Medicines.Substitution;

/// <summary>Reads one file of <c>content/substitution</c> and says what is wrong with it.</summary>
sealed class AnalogueFile
{
    static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    public Dictionary<string, string> Name { get; set; } = [];
    public string Reason { get; set; } = "";
    public List<Member> Members { get; set; } = [];

    public sealed class Member
    {
        public string Atc { get; set; } = "";
        public string Strength { get; set; } = "";
        public string Form { get; set; } = "";
        public decimal Units { get; set; }
    }

    /// <exception cref="RefusedException">The file cannot be understood: where, what was found, what is needed.</exception>
    public static AnalogueGroup Read(string path)
    {
        var file = Path.GetFileName(path);
        AnalogueFile read;
        try
        {
            read = Yaml.Deserialize<AnalogueFile>(File.ReadAllText(path)) ?? new();
        }
        catch (YamlException error)
        {
            throw new Refusal("substitution.unreadable", $"{file}, line {error.Start.Line}: {(error.InnerException ?? error).Message}").AsException();
        }
        if (Languages.Cultures.Keys.FirstOrDefault(l => string.IsNullOrWhiteSpace(read.Name?.GetValueOrDefault(l))) is { } language)
            throw No(file, $"name has no '{language}'; name the group in {string.Join(", ", Languages.Cultures.Keys)}.");
        if (string.IsNullOrWhiteSpace(read.Reason)) throw No(file, "no reason; say why the members are exchangeable, with the source.");
        if (read.Members is not { Count: > 1 }) throw No(file, $"{read.Members?.Count ?? 0} members; a group has two or more.");
        return new(Path.GetFileNameWithoutExtension(path), read.Name, read.Reason, [.. read.Members.Select((m, i) => Checked(file, i + 1, m))]);
    }

    static AnalogueMember Checked(string file, int number, Member member)
    {
        if (!AtcCode.IsValid(member.Atc) || new AtcCode(member.Atc).Level != 5)
            throw No(file, $"member {number}: '{member.Atc}' is not the ATC code of a substance; write seven characters, as B01AB05.");
        if (string.IsNullOrWhiteSpace(member.Strength)) throw No(file, $"member {number}: no strength; write it as it is delivered.");
        if (string.IsNullOrWhiteSpace(member.Form)) throw No(file, $"member {number}: no form; write it as it is delivered.");
        if (member.Units <= 0) throw No(file, $"member {number}: units is {member.Units}; say how many make one of the group, more than 0.");
        return new(new AtcCode(member.Atc), member.Strength.Trim(), member.Form.Trim(), member.Units);
    }

    static RefusedException No(string file, string what) => new Refusal("substitution.group", $"{file}: {what}").AsException();
}
