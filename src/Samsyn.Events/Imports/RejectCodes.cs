namespace Samsyn.Events.Imports;

/// <summary>Why a row is not taken. Stable; the sentence for the person is the text <c>reject.</c> and the code.</summary>
public static class RejectCodes
{
    public const string CutOff = "row.cut-off";
    public const string FieldCount = "row.field-count";
    public const string NotUtf8 = "row.not-utf8";
    public const string QuoteNeverClosed = "row.quote-never-closed";
    public const string TextAfterQuote = "row.text-after-quote";
    public const string LineWithoutEnd = "row.without-end";
    public const string SameIdOtherContent = "row.same-id-other-content";
    public const string NothingToTakeBack = "row.nothing-to-take-back";

    public const string Missing = "field.missing";
    public const string TooLong = "field.too-long";
    public const string KindUnknown = "kind.unknown";
    public const string TimeUnreadable = "time.unreadable";
    public const string TimeOutside = "time.outside";
    public const string OrganisationUnknown = "organisation.unknown";
    public const string OrganisationCode = "organisation.code";
    public const string AtcShape = "atc.shape";
    public const string AtcUnknown = "atc.unknown";
    public const string NumberUnreadable = "number.unreadable";
    public const string NumberTooPrecise = "number.too-precise";
    public const string NumberTooLarge = "number.too-large";
    public const string NegativeHere = "number.negative-here";
    public const string CurrencyUnknown = "currency.unknown";
    public const string PersonInvalid = "person.invalid";
    public const string PersonAmbiguous = "person.ambiguous";
    public const string BirthDate = "birth-date.wrong";
    public const string SexUnknown = "sex.unknown";
    public const string NoMedicine = "medicine.missing";

    /// <summary>Every code, for the test that each has its text.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(RejectCodes).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];
}
