using Samsyn.Kernel.Problems;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Samsyn.Events.Imports.Profiles;

/// <summary>The import profiles of this installation. Files are read each time: an edit counts at the next import.</summary>
public sealed class ProfileFolder(string folder)
{
    static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    /// <summary>All profiles by name.</summary>
    /// <exception cref="RefusedException">A file cannot be read as a profile.</exception>
    public IReadOnlyList<ImportProfile> All() => [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(Read)];

    /// <exception cref="RefusedException">There is no such profile.</exception>
    public ImportProfile Named(string name)
    {
        if (File.Exists(name) && name.EndsWith(".yaml", StringComparison.Ordinal)) return Read(name);
        var file = Path.Combine(folder, name + ".yaml");
        if (name.AsSpan().ContainsAny('/', '\\') || !File.Exists(file))
            throw Refusal.Of("import.no-such-profile", name, string.Join(", ", All().Select(p => p.Name))).AsException();
        return Read(file);
    }

    /// <summary>Reads and checks one profile.</summary>
    public static ImportProfile Read(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        ImportProfile profile;
        try
        {
            profile = Yaml.Deserialize<ImportProfile>(File.ReadAllText(file)) ?? new();
        }
        catch (YamlException e)
        {
            throw Refusal.Of("import.profile-unreadable", Path.GetFileName(file), $"{e.Start.Line}", (e.InnerException ?? e).Message).AsException();
        }
        profile.Name = name;
        if (profile.Source.Length == 0) profile.Source = name;
        if (profile.Organisations is { } rule) _ = (ImportProfile.OrganisationRule.KindNamed(rule.Kind), ImportProfile.OrganisationRule.KindNamed(rule.ParentKind));
        var unknown = profile.Fields.Keys.Concat(profile.Constants.Keys).Concat(profile.Maps.Keys).Concat(profile.Round).Concat(profile.Key)
            .FirstOrDefault(f => !EventFields.TryParse(f, out _));
        if (unknown is not null)
            throw Refusal.Of("import.profile-field", Path.GetFileName(file), unknown, string.Join(", ", EventFields.Names)).AsException();
        if (SpreadsPerson(profile))
            throw Refusal.Of("import.profile-person", Path.GetFileName(file)).AsException();
        _ = new FhirRules(profile, Path.GetFileName(file)).Options();
        return profile;
    }

    static bool SpreadsPerson(ImportProfile profile) => profile.Key.Contains(EventField.Person.Name())
        || (profile.Fields.TryGetValue(EventField.Person.Name(), out var column) && profile.Fields.Count(f => f.Value == column) > 1);
}
