using System.Globalization;
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
            throw Refusal.Of("substitution.unreadable", file, $"{error.Start.Line}", (error.InnerException ?? error).Message).AsException();
        }
        if (Languages.Cultures.Keys.FirstOrDefault(l => string.IsNullOrWhiteSpace(read.Name?.GetValueOrDefault(l))) is { } language)
            throw Refusal.Of("substitution.no-name", file, language, string.Join(", ", Languages.Cultures.Keys)).AsException();
        if (string.IsNullOrWhiteSpace(read.Reason)) throw Refusal.Of("substitution.no-reason", file).AsException();
        if (read.Members is not { Count: > 1 }) throw Refusal.Of("substitution.too-few", file, $"{read.Members?.Count ?? 0}").AsException();
        return new(Path.GetFileNameWithoutExtension(path), read.Name, read.Reason, [.. read.Members.Select((m, i) => Checked(file, i + 1, m))]);
    }

    static AnalogueMember Checked(string file, int number, Member member)
    {
        if (!AtcCode.IsValid(member.Atc) || new AtcCode(member.Atc).Level != 5)
            throw Refusal.Of("substitution.no-substance", file, $"{number}", member.Atc).AsException();
        if (string.IsNullOrWhiteSpace(member.Strength)) throw Refusal.Of("substitution.no-strength", file, $"{number}").AsException();
        if (string.IsNullOrWhiteSpace(member.Form)) throw Refusal.Of("substitution.no-form", file, $"{number}").AsException();
        if (member.Units <= 0) throw Refusal.Of("substitution.no-units", file, $"{number}", member.Units.ToString(CultureInfo.InvariantCulture)).AsException();
        return new(new AtcCode(member.Atc), member.Strength.Trim(), member.Form.Trim(), member.Units);
    }
}
