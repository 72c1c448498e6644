using Samsyn.Events.Imports.Fhir;
using Samsyn.Events.Imports.Profiles;
using Samsyn.Events.Persons;
using Samsyn.Kernel.Problems;
using Samsyn.Tests.Texts;

namespace Samsyn.Tests.Events.Imports.Profiles;

/// <summary>What a profile tells of a FHIR source is what the reader goes by, and what it cannot mean is said with file and key.</summary>
public sealed class FhirRulesTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samsyn-fhir-profile-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_setting_reaches_the_reader()
    {
        var options = Options("""
            format: fhir
            fhir:
              code_systems:
                - { system: "https://h.example/articles", meaning: package }
                - { system: "https://h.example/items", meaning: local, name: item }
              identity_systems:
                - { system: "https://h.example/pnr", country: se }
                - { system: "urn:oid:1.2.3", country: fi }
              hand_out_codes: [take-home, Given at door]
              default_organisation: AHH
              order_by_identifier: true
              largest_resource_bytes: 4194304
              known_modifier_extensions: ["https://h.example/checked"]
            """);

        Assert.Equal([new("https://h.example/articles", CodeMeaning.Package), new("https://h.example/items", CodeMeaning.Local, "item")], options.Systems);
        Assert.Equal([new("https://h.example/pnr", Country.Sweden), new("urn:oid:1.2.3", Country.Finland)], options.IdentitySystems);
        Assert.Equal(["take-home", "Given at door"], options.HandOutCodes);
        Assert.Equal(("AHH", true, 4 * 1024 * 1024), (options.DefaultOrganisation, options.OrderByIdentifier, options.MaxResourceBytes));
        Assert.Equal(["https://h.example/checked"], options.KnownModifierExtensions);
    }

    [Theory]
    [InlineData("format: fhir")]
    [InlineData("format: fhir\nfhir:")]
    [InlineData("format: fhir\nfhir: {}")]
    public void What_is_not_told_is_plain_R4(string yaml)
    {
        var options = Options(yaml);

        Assert.Equal(["discharge", "outpatient"], options.HandOutCodes);
        Assert.Equal((null, false, 1024 * 1024), (options.DefaultOrganisation, options.OrderByIdentifier, options.MaxResourceBytes));
        Assert.Empty(options.Systems);
        Assert.Empty(options.IdentitySystems);
    }

    [Theory]
    [InlineData("code_systems: [{ system: 'urn:oid:1.2', meaning: atc }, { system: 'urn:oid:1.3', meaning: vnr }]", "fhir.code_systems[2].meaning is 'vnr'; choose of atc, package, product, diagnosis, local.")]
    [InlineData("code_systems: [{ system: 'urn:oid:1.2' }]", "fhir.code_systems[1].meaning is ''; choose of atc")]
    [InlineData("code_systems: [{ meaning: atc }]", "fhir.code_systems[1].system: '' is not the URI of a system")]
    [InlineData("code_systems: [{ system: items, meaning: local }]", "fhir.code_systems[1].system: 'items' is not the URI of a system")]
    [InlineData("code_systems: [{ system: 'urn:oid:1.2', meaning: atc, name: a }]", "fhir.code_systems[1].name: only codes whose meaning is local have a name")]
    [InlineData("code_systems: [{ system: 'urn:oid:1.2', meaning: local, name: 'my items' }]", "fhir.code_systems[1].name: 'my items' cannot be a code")]
    [InlineData("code_systems: [{ system: 'urn:oid:1.2', meaning: atc }, { system: 'urn:oid:1.2', meaning: local }]", "fhir.code_systems: the system 'urn:oid:1.2' stands there twice")]
    [InlineData("identity_systems: [{ system: 'urn:oid:1.2', country: is }]", "fhir.identity_systems[1].country is 'is'; choose of se, dk, no, fi.")]
    [InlineData("identity_systems: [{ system: 'urn:oid:1.2', country: se }, { system: 'urn:oid:1.2', country: no }]", "fhir.identity_systems: the system 'urn:oid:1.2' stands there twice")]
    [InlineData("hand_out_codes: [discharge, ' out']", "fhir.hand_out_codes[2]: ' out' is no FHIR code")]
    [InlineData("default_organisation: 'A H'", "fhir.default_organisation: 'A H' cannot be a code")]
    [InlineData("largest_resource_bytes: 100", "fhir.largest_resource_bytes is 100; it must be from 1024 to 67108864.")]
    [InlineData("largest_resource_bytes: 67108865", "fhir.largest_resource_bytes is 67108865; it must be from 1024 to 67108864.")]
    [InlineData("known_modifier_extensions: [checked]", "fhir.known_modifier_extensions[1]: 'checked' is not the URI of a system")]
    public void What_cannot_be_used_is_refused_with_file_and_key(string setting, string said)
    {
        var refused = Assert.Throws<RefusedException>(() => Read($"format: fhir\nfhir: {{ {setting} }}\n"));

        Assert.StartsWith("mine.yaml: " + said, Repository.Texts.Sentence(refused.Refusal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("format: fhir\nfhir:\n  order_by_identifier: sometimes\n")]
    [InlineData("format: fhir\nfhir:\n  largest_resource_mb: 4\n")]
    [InlineData("format: fhir\nfhir:\n  largest_resource_bytes: 99999999999\n")]
    public void What_cannot_be_read_at_all_is_refused_with_file_and_line(string yaml)
    {
        var refused = Assert.Throws<RefusedException>(() => Read(yaml));

        Assert.StartsWith("mine.yaml, line 3: ", Repository.Texts.Sentence(refused.Refusal), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_of_FHIR_in_a_profile_of_another_format_are_told() =>
        Assert.Equal("mine.yaml: fhir: settings of FHIR need `format: fhir`; add it, or leave them out.",
            Repository.Texts.Sentence(Assert.Throws<RefusedException>(() => Read("format: csv\nfhir: { order_by_identifier: true }")).Refusal));

    [Fact]
    public void The_profiles_that_come_with_the_program_can_be_read() =>
        Assert.All(new ProfileFolder(Path.Combine(CasesFolder.Root, "content", "profiles")).All(), profile => Assert.NotEqual("", profile.Description));

    FhirOptions Options(string yaml) => new FhirRules(Read(yaml), "mine.yaml").Options();

    ImportProfile Read(string yaml)
    {
        var file = Path.Combine(_folder.FullName, "mine.yaml");
        File.WriteAllText(file, yaml);
        return ProfileFolder.Read(file);
    }
}
