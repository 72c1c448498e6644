using Samsyn.Events.Imports.Checking;
using Samsyn.Events.Persons;

namespace Samsyn.Events.Imports;

/// <summary>One row as a reader found it: for each field the UTF-8 bytes, not yet judged. Filled again and again; owns no memory.</summary>
public sealed class RawRow
{
    static readonly int FieldCount = Enum.GetValues<EventField>().Length;

    readonly byte[]?[] _buffers = new byte[FieldCount][];
    readonly int[] _starts = new int[FieldCount];
    readonly int[] _lengths = new int[FieldCount];

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

    /// <summary>The source takes the event back (FHIR: entered-in-error).</summary>
    public bool Withdrawn { get; set; }

    /// <summary>Set by a reader that knows that <see cref="EventField.Person"/> is an identity number of this country; null: as the profile says, else a local id.</summary>
    public Country? PersonCountry { get; set; }

    public ReadOnlySpan<byte> this[EventField field] =>
        Has(field) ? _buffers[(int)field].AsSpan(_starts[(int)field], _lengths[(int)field]) : default;

    /// <summary>The same bytes as a slice that can be kept until the next row.</summary>
    internal Utf8Slice Slice(EventField field) => Has(field) ? new(_buffers[(int)field], _starts[(int)field], _lengths[(int)field]) : default;

    bool Has(EventField field) => (SetFields & 1u << (int)field) != 0;

    public void Set(EventField field, byte[] buffer, int start, int length)
    {
        SetFields |= 1u << (int)field;
        _buffers[(int)field] = buffer;
        _starts[(int)field] = start;
        _lengths[(int)field] = length;
    }

    public void Clear()
    {
        SetFields = 0;
        (Problem, Withdrawn, PersonCountry) = (null, false, null);
    }
}
