using System.Text;
using Samsyn.Events.Persons;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>Finds what a system's URI stands for, from its bytes.</summary>
sealed class Systems
{
    readonly (byte[] Uri, CodeMeaning Meaning, byte[] ShortName)[] _codes;
    readonly (byte[] Uri, Country Country)[] _identities;

    public Systems(FhirOptions options)
    {
        _codes = [.. options.Systems.Concat(CodeSystem.Known).Select(s => (Encoding.UTF8.GetBytes(s.Uri), s.Meaning, Encoding.UTF8.GetBytes(s.ShortName)))];
        _identities = [.. options.IdentitySystems.Concat(IdentitySystem.Known).Select(s => (Encoding.UTF8.GetBytes(s.Uri), s.Country))];
    }

    public CodeMeaning Meaning(ReadOnlySpan<byte> uri, out ReadOnlySpan<byte> shortName)
    {
        foreach (var (known, meaning, name) in _codes)
            if (uri.SequenceEqual(known))
            {
                shortName = name;
                return meaning;
            }
        shortName = default;
        return CodeMeaning.Local;
    }

    public Country? CountryOf(ReadOnlySpan<byte> uri)
    {
        foreach (var (known, country) in _identities)
            if (uri.SequenceEqual(known)) return country;
        return null;
    }
}
