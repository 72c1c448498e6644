namespace Samsyn.Events.Imports.Fhir;

/// <summary>Why a FHIR resource is not taken. Stable; the sentence for the person is the text <c>reject.</c> and the code.</summary>
public static class FhirRejects
{
    public const string NotJson = "fhir.not-json";
    public const string CutOff = "fhir.cut-off";
    public const string TooLarge = "fhir.too-large";
    public const string TooDeep = "fhir.too-deep";
    public const string NotUtf8 = "fhir.not-utf8";
    public const string NotAResource = "fhir.not-a-resource";
    public const string Shape = "fhir.shape";
    public const string OtherType = "fhir.other-type";
    public const string Bundle = "fhir.bundle";
    public const string Medication = "fhir.medication";
    public const string Modifier = "fhir.modifier";
    public const string ImplicitRules = "fhir.implicit-rules";
    public const string NoId = "fhir.no-id";
    public const string StatusMissing = "fhir.status-missing";
    public const string StatusUnknown = "fhir.status-unknown";
    public const string NotDone = "fhir.not-done";
    public const string NotYet = "fhir.not-yet";
    public const string NeverHappened = "fhir.never-happened";
    public const string Draft = "fhir.draft";
    public const string IntentNotOrder = "fhir.intent-not-order";
    public const string DoNotPerform = "fhir.do-not-perform";
    public const string Comparator = "fhir.comparator";
    public const string Device = "fhir.device";
    public const string NotAMedicine = "fhir.not-a-medicine";
    public const string MedicationNotFound = "fhir.medication-not-found";

    /// <summary>Every code, for the test that each has its text.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(FhirRejects).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];
}
