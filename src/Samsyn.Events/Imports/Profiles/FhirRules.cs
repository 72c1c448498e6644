using System.Globalization;
using Samsyn.Events.Imports.Fhir;
using Samsyn.Events.Persons;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Problems;

namespace Samsyn.Events.Imports.Profiles;

/// <summary>Reads and checks the <c>fhir:</c> section of one profile. Pure.</summary>
/// <param name="profile">Whose section it is.</param>
/// <param name="file">The profile's file, for the sentence about what is wrong.</param>
sealed class FhirRules(ImportProfile profile, string file)
{
    const int SmallestResource = 1024, LargestResource = 64 * 1024 * 1024;

    static readonly Dictionary<string, CodeMeaning> Meanings = new()
    {
        ["atc"] = CodeMeaning.Atc, ["package"] = CodeMeaning.Package, ["product"] = CodeMeaning.Product, ["diagnosis"] = CodeMeaning.Diagnosis, ["local"] = CodeMeaning.Local,
    };

    static readonly Dictionary<string, Country> Countries = new()
    {
        ["se"] = Country.Sweden, ["dk"] = Country.Denmark, ["no"] = Country.Norway, ["fi"] = Country.Finland,
    };

    /// <summary>What the reader goes by.</summary>
    /// <exception cref="RefusedException">A setting cannot be used; names file and key.</exception>
    public FhirOptions Options()
    {
        if (profile.Fhir is not { } said) return new();
        if (profile.Format != "fhir") throw Refusal.Of("import.profile-not-fhir", file).AsException();
        var options = new FhirOptions
        {
            KnownModifierExtensions = [.. said.KnownModifierExtensions.Select((url, i) => Uri($"known_modifier_extensions[{i + 1}]", url))],
            Systems = [.. said.CodeSystems.Select((s, i) => CodeSystem($"code_systems[{i + 1}]", s))],
            IdentitySystems = [.. said.IdentitySystems.Select((s, i) =>
                new IdentitySystem(Uri($"identity_systems[{i + 1}].system", s.System), Choice($"identity_systems[{i + 1}].country", s.Country, Countries)))],
            DefaultOrganisation = said.DefaultOrganisation is { } code ? Code("default_organisation", code) : null,
            OrderByIdentifier = said.OrderByIdentifier,
        };
        RefuseTwice("code_systems", options.Systems.Select(s => s.Uri));
        RefuseTwice("identity_systems", options.IdentitySystems.Select(s => s.Uri));
        if (said.HandOutCodes is { } codes) options = options with { HandOutCodes = [.. codes.Select((c, i) => HandOutCode($"hand_out_codes[{i + 1}]", c))] };
        if (said.LargestResourceBytes is { } bytes) options = options with { MaxResourceBytes = Bytes("largest_resource_bytes", bytes) };
        return options;
    }

    CodeSystem CodeSystem(string key, FhirRule.CodeSystemRule said)
    {
        var meaning = Choice(key + ".meaning", said.Meaning, Meanings);
        // The codes of the other meanings are kept bare: a name before them would never be seen
        if (said.Name is not null && meaning != CodeMeaning.Local) throw Refusal.Of("import.profile-name-unused", file, Full(key + ".name"), said.Meaning).AsException();
        return new(Uri(key + ".system", said.System), meaning, said.Name is { } name ? Code(key + ".name", name) : "");
    }

    string Uri(string key, string said) => System.Uri.TryCreate(said, UriKind.Absolute, out _) && !said.Any(char.IsWhiteSpace)
        ? said
        : throw Refusal.Of("import.profile-uri", file, Full(key), said).AsException();

    T Choice<T>(string key, string said, Dictionary<string, T> choices) => choices.TryGetValue(said, out var found)
        ? found
        : throw Refusal.Of("import.profile-choice", file, Full(key), said, string.Join(", ", choices.Keys)).AsException();

    string Code(string key, string said) => OrganisationRules.IsCode(said)
        ? said
        : throw Refusal.Of("import.profile-code", file, Full(key), said).AsException();

    /// <summary>As FHIR has codes: no space around, and only single ones within.</summary>
    string HandOutCode(string key, string said) => said.Length > 0 && said.Split(' ').All(part => part.Length > 0 && !part.Any(char.IsWhiteSpace))
        ? said
        : throw Refusal.Of("import.profile-empty", file, Full(key), said).AsException();

    int Bytes(string key, int said) => said is >= SmallestResource and <= LargestResource
        ? said
        : throw Refusal.Of("import.profile-number", file, Full(key), Text(said), Text(SmallestResource), Text(LargestResource)).AsException();

    void RefuseTwice(string key, IEnumerable<string> uris)
    {
        if (uris.CountBy(uri => uri).FirstOrDefault(u => u.Value > 1).Key is { } twice)
            throw Refusal.Of("import.profile-twice", file, Full(key), twice).AsException();
    }

    static string Full(string key) => "fhir." + key;
    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
