using Samsyn.Events.Imports.Checking;
using Samsyn.Events.Persons;

namespace Samsyn.Events.Imports;

/// <summary>One row as a reader found it: for each field the UTF-8 bytes, not yet judged. Filled again and again; owns no memory.</summary>
public sealed class RawRow
{
    static readonly int FieldCount = Enum.GetValues<EventField>().Length;

    readonly Utf8Slice[] _fields = new Utf8Slice[FieldCount];

    /// <summary>One bit for each field that was set: most rows set a third of them.</summary>
    internal uint SetFields { get; private set; }

    /// <summary>Line (or resource) number in the file, from 1; a record of several lines counts by its first.</summary>
    public long Line { get; set; }

    /// <summary>Where the record's bytes stand, for a reject to be kept whole.</summary>
    public byte[] RawBuffer { get; set; } = [];
    public int RawStart { get; set; }
    public int RawLength { get; set; }

    /// <summary>Set by a reader that already knows that the row cannot be taken: one sentence for the person.</summary>
    public string? Problem { get; set; }

    /// <summary>The file ended within the record, without a line end: it may be cut off.</summary>
    internal bool IsUnfinished { get; set; }

    /// <summary>The source takes the event back (FHIR: entered-in-error).</summary>
    public bool Withdrawn { get; set; }

    /// <summary>Set by a reader that knows that <see cref="EventField.Person"/> is an identity number of this country; null: as the profile says, else a local id.</summary>
    public Country? PersonCountry { get; set; }

    public ReadOnlySpan<byte> this[EventField field] => Slice(field).Span;

    /// <summary>The same bytes as a slice that can be kept until the next row.</summary>
    internal Utf8Slice Slice(EventField field) => Has(field) ? _fields[(int)field] : default;

    bool Has(EventField field) => (SetFields & 1u << (int)field) != 0;

    public void Set(EventField field, byte[] buffer, int start, int length)
    {
        SetFields |= 1u << (int)field;
        _fields[(int)field] = new(buffer, start, length);
    }

    /// <summary>Makes this the same record, without its fields.</summary>
    internal void PointTo(RawRow other)
    {
        SetFields = 0;
        (Line, Problem, IsUnfinished, Withdrawn, PersonCountry) = (other.Line, other.Problem, other.IsUnfinished, other.Withdrawn, other.PersonCountry);
        (RawBuffer, RawStart, RawLength) = (other.RawBuffer, other.RawStart, other.RawLength);
    }

    public void Clear()
    {
        SetFields = 0;
        (Problem, IsUnfinished, Withdrawn, PersonCountry) = (null, false, false, null);
    }
}
