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
        _buffers[(int)field] is { } buffer ? buffer.AsSpan(_starts[(int)field], _lengths[(int)field]) : default;

    /// <summary>The same bytes as a slice that can be kept until the next row.</summary>
    internal Utf8Slice Slice(EventField field) => new(_buffers[(int)field], _starts[(int)field], _buffers[(int)field] is null ? 0 : _lengths[(int)field]);

    public void Set(EventField field, byte[] buffer, int start, int length)
    {
        _buffers[(int)field] = buffer;
        _starts[(int)field] = start;
        _lengths[(int)field] = length;
    }

    public void Clear()
    {
        Array.Clear(_buffers);
        (Problem, Withdrawn, PersonCountry) = (null, false, null);
    }
}
