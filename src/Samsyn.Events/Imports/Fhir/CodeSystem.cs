namespace Samsyn.Events.Imports.Fhir;

/// <summary>A coding system by its URI: what its codes stand for, and what is written before a local code (<c>rxnorm:1659131</c>).</summary>
public sealed record CodeSystem(string Uri, CodeMeaning Meaning, string ShortName = "")
{
    /// <summary>The systems known without being told. Sources: HL7 terminology, the Swedish, Finnish and Norwegian national code server lists.</summary>
    public static IReadOnlyList<CodeSystem> Known { get; } =
    [
        new("http://www.whocc.no/atc", CodeMeaning.Atc),
        new("urn:oid:2.16.840.1.113883.6.73", CodeMeaning.Atc),
        new("urn:oid:1.2.752.129.2.2.3.1.1", CodeMeaning.Atc),
        new("urn:oid:1.2.246.537.6.32", CodeMeaning.Atc),
        new("urn:oid:1.2.246.537.6.32.2007", CodeMeaning.Atc),
        new("urn:oid:2.16.578.1.12.4.1.1.7180", CodeMeaning.Atc),
        new("urn:oid:1.2.752.129.2.1.5.2", CodeMeaning.Package),
        new("urn:oid:1.2.246.537.6.55", CodeMeaning.Package),
        new("http://dmp.no/fhir/NamingSystem/festLegemiddelPakning", CodeMeaning.Package),
        new("urn:oid:1.2.752.129.2.1.5.1", CodeMeaning.Product),
        new("http://dmp.no/fhir/NamingSystem/festLegemiddelMerkevare", CodeMeaning.Product),
        new("http://dmp.no/fhir/NamingSystem/festLegemiddelDose", CodeMeaning.Product),
        new("http://hl7.org/fhir/sid/icd-10", CodeMeaning.Diagnosis),
        new("urn:oid:2.16.840.1.113883.6.3", CodeMeaning.Diagnosis),
        new("urn:oid:2.16.578.1.12.4.1.1.7110", CodeMeaning.Diagnosis),
        new("http://snomed.info/sct", CodeMeaning.Local, "snomed"),
        new("http://www.nlm.nih.gov/research/umls/rxnorm", CodeMeaning.Local, "rxnorm"),
        new("http://hl7.org/fhir/sid/ndc", CodeMeaning.Local, "ndc"),
    ];
}
