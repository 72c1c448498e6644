using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;
using Samsyn.Events.Imports.Profiles;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Events.Imports.Checking;

/// <summary>Judges a row: an event that may enter the store, or a reject with its code and field. One for each file; not for several threads.</summary>
sealed class EventChecker
{
    readonly ImportProfile _profile;
    readonly Moments _moments;
    readonly Amounts _amounts;
    readonly OrganisationCheck _organisations;
    readonly PersonCheck _persons;
    /// <summary>One bit for each field: whether the profile fills it where the row does not; whether it fills it or reads its words by a list.</summary>
    readonly uint _filled, _special;
    readonly byte[]?[] _constants = new byte[EventFields.All.Count][];
    readonly Utf8Map?[] _maps = new Utf8Map?[EventFields.All.Count];
    readonly bool[] _rounds = new bool[EventFields.All.Count];
    readonly byte[][] _missing;
    readonly int _longestMissing;
    readonly byte[] _source;
    byte[] _scratch = new byte[1024];

    public EventChecker(ImportProfile profile, Moments moments, Amounts amounts, OrganisationCheck organisations, PersonCheck persons)
    {
        (_profile, _moments, _amounts, _organisations, _persons) = (profile, moments, amounts, organisations, persons);
        foreach (var (name, value) in profile.Constants)
            if (EventFields.TryParse(name, out var field)) (_constants[(int)field], _filled) = (Encoding.UTF8.GetBytes(value), _filled | 1u << (int)field);
        foreach (var (name, words) in profile.Maps)
            if (EventFields.TryParse(name, out var field))
                foreach (var (from, to) in words) (_maps[(int)field] ??= new()).Add(from, to);
        foreach (var name in profile.Round)
            if (EventFields.TryParse(name, out var field)) _rounds[(int)field] = true;
        for (var field = 0; field < _maps.Length; field++)
            if (_maps[field] is not null || _constants[field] is not null) _special |= 1u << field;
        _missing = [.. profile.Missing.Select(Encoding.UTF8.GetBytes)];
        _longestMissing = _missing.Length == 0 ? -1 : _missing.Max(m => m.Length);
        _source = Encoding.UTF8.GetBytes(profile.Source + "\0");
    }

    /// <summary>Organisations that its rows named and nobody knew.</summary>
    public IReadOnlyList<OrganisationLine> NewOrganisations => _organisations.Found;

    /// <returns>Null when the row is taken and <paramref name="checkedEvent"/> is filled; else why not.</returns>
    public (string Code, EventField? Field)? Check(RawRow row, CheckedEvent checkedEvent)
    {
        if (row.Problem is { } problem) return (problem, null);
        var e = checkedEvent;
        (e.Line, e.Withdrawn) = (row.Line, row.Withdrawn);

        e.SourceId = Text(row, EventField.SourceId);
        if (e.SourceId.IsEmpty) return (RejectCodes.Missing, EventField.SourceId);
        if (e.SourceId.Length > 200) return (RejectCodes.TooLong, EventField.SourceId);
        e.Key = KeyOf(e.SourceId.Span);

        if (row.Withdrawn)
        {
            // Which event is all that a withdrawal must say; what is reversed is what the store holds
            e.Clear();
            return null;
        }

        _persons.Begin(row.PersonCountry, Text(row, EventField.Person));
        e.Kind = Text(row, EventField.Kind);
        if (e.Kind.IsEmpty) return (RejectCodes.Missing, EventField.Kind);
        var kind = Kinds.Read(e.Kind.Span);
        if (kind is null) return (RejectCodes.KindUnknown, EventField.Kind);
        e.Kind = new(kind);

        var time = Text(row, EventField.Time);
        if (time.IsEmpty) return (RejectCodes.Missing, EventField.Time);
        if (_moments.Read(time.Span, out e.Time) is { } wrongTime) return (wrongTime, EventField.Time);

        if (_organisations.Check(Text(row, EventField.Organisation), Text(row, EventField.OrganisationName), Text(row, EventField.ParentOrganisation), out e.Organisation) is { } wrongPlace)
            return (wrongPlace, EventField.Organisation);

        if (Medicine(row, e) is { } wrongMedicine) return wrongMedicine;
        if (AmountsOf(row, e) is { } wrongAmount) return wrongAmount;
        if (_persons.Check(Text(row, EventField.BirthDate), Text(row, EventField.Age), Text(row, EventField.Sex), e) is { } wrongPerson)
            return wrongPerson;

        e.Indication = Text(row, EventField.Indication);
        e.OrderId = Text(row, EventField.OrderId);
        e.Batch = Text(row, EventField.Batch);
        e.Reason = Text(row, EventField.Reason);
        e.Content = ContentOf(e);
        return null;
    }

    (string, EventField?)? Medicine(RawRow row, CheckedEvent e)
    {
        e.Product = Text(row, EventField.Product);
        e.ProductName = Text(row, EventField.ProductName);
        e.Substance = Text(row, EventField.Substance);
        e.Strength = Text(row, EventField.Strength);
        e.Form = Text(row, EventField.Form);
        e.Route = Text(row, EventField.Route);
        e.Atc = Text(row, EventField.Atc);
        if (e.Atc.IsEmpty) return e.Product.IsEmpty ? (RejectCodes.NoMedicine, EventField.Atc) : null;
        if (AtcGroups.Read(e.Atc, out e.Atc) is { } wrong) return (wrong, EventField.Atc);
        return null;
    }

    (string, EventField?)? AmountsOf(RawRow row, CheckedEvent e)
    {
        var mayBeNegative = Kinds.MayBeNegative(e.Kind.Span);
        e.Unit = Text(row, EventField.Unit);
        if (Amount(row, EventField.Quantity, 6, mayBeNegative, out e.Quantity, out e.QuantityDecimals) is { } q) return (q, EventField.Quantity);
        if (Amount(row, EventField.Packages, 6, mayBeNegative, out e.Packages, out _) is { } p) return (p, EventField.Packages);
        if (Amount(row, EventField.Ddd, 6, mayBeNegative, out e.Ddd, out _) is { } d) return (d, EventField.Ddd);
        if (Amount(row, EventField.Cost, 2, mayBeNegative, out e.Cost, out _) is { } c) return (c, EventField.Cost);
        if (Amount(row, EventField.NetCost, 2, mayBeNegative, out e.NetCost, out _) is { } n) return (n, EventField.NetCost);
        e.Currency = Text(row, EventField.Currency);
        if (e.Cost is null && e.NetCost is null) { e.Currency = default; return null; }
        if (e.Currency.IsEmpty) return (RejectCodes.Missing, EventField.Currency);
        foreach (var b in e.Currency.Span)
            if (!char.IsAsciiLetterUpper((char)b) || e.Currency.Length != 3) return (RejectCodes.CurrencyUnknown, EventField.Currency);
        return null;
    }

    string? Amount(RawRow row, EventField field, int decimals, bool mayBeNegative, out long? amount, out int written)
    {
        (amount, written) = (null, 0);
        var text = Text(row, field);
        if (text.IsEmpty) return null;
        if (_amounts.Read(text.Span, decimals, _rounds[(int)field], out var scaled, out written) is { } wrong) return wrong;
        if (scaled < 0 && !mayBeNegative) return RejectCodes.NegativeHere;
        amount = scaled;
        return null;
    }

    /// <summary>What the row says of a field: trimmed, missing words gone, mapped, or the profile's constant. Most rows say nothing of most fields.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Utf8Slice Text(RawRow row, EventField field) => ((row.SetFields | _filled) & 1u << (int)field) == 0 ? default : Said(row, field);

    Utf8Slice Said(RawRow row, EventField field)
    {
        var slice = row.Slice(field);
        if (slice.Length > _longestMissing && (_special & 1u << (int)field) == 0 && IsTrim(slice)) return slice;
        if (!slice.IsEmpty)
        {
            slice = Trim(slice);
            if (slice.Length <= _longestMissing && IsMissing(slice.Span)) slice = default;
        }
        if (slice.IsEmpty) return _constants[(int)field] is { } constant ? new(constant) : default;
        return _maps[(int)field] is { } map && map.Find(slice.Span) is { } mapped ? new(mapped) : slice;
    }

    bool IsMissing(ReadOnlySpan<byte> text)
    {
        foreach (var missing in _missing)
            if (text.SequenceEqual(missing)) return true;
        return false;
    }

    /// <summary>Most texts have nothing to trim: two looks tell.</summary>
    static bool IsTrim(Utf8Slice slice)
    {
        var text = slice.Span;
        return text.Length > 0 && text[0] > ' ' && text[^1] > ' ';
    }

    static Utf8Slice Trim(Utf8Slice slice)
    {
        var (buffer, start, length) = (slice.Buffer!, slice.Start, slice.Length);
        while (length > 0 && buffer[start] <= ' ') { start++; length--; }
        while (length > 0 && buffer[start + length - 1] <= ' ') length--;
        return new(buffer, start, length);
    }

    UInt128 KeyOf(ReadOnlySpan<byte> sourceId)
    {
        var length = _source.Length + sourceId.Length;
        if (_scratch.Length < length) _scratch = new byte[length * 2];
        _source.CopyTo(_scratch, 0);
        sourceId.CopyTo(_scratch.AsSpan(_source.Length));
        return XxHash128.HashToUInt128(_scratch.AsSpan(0, length));
    }

    /// <summary>A hash of everything the source says of the event, to tell an unchanged one from a corrected one.</summary>
    ulong ContentOf(CheckedEvent e)
    {
        var at = 0;
        Number(ref at, e.Time.YearMonth);
        Number(ref at, e.Time.Day ?? int.MinValue);
        Number(ref at, e.Time.AtMicros ?? long.MinValue);
        Number(ref at, e.Quantity ?? long.MinValue);
        Number(ref at, e.QuantityDecimals);
        Number(ref at, e.Packages ?? long.MinValue);
        Number(ref at, e.Ddd ?? long.MinValue);
        Number(ref at, e.Cost ?? long.MinValue);
        Number(ref at, e.NetCost ?? long.MinValue);
        Number(ref at, e.Age ?? -1);
        var person = e.Person ?? 0;
        Number(ref at, unchecked((long)(person >> 64)));
        Number(ref at, unchecked((long)person));
        Words(ref at, e.Kind); Words(ref at, e.Organisation); Words(ref at, e.Product); Words(ref at, e.Atc); Words(ref at, e.Strength);
        Words(ref at, e.Form); Words(ref at, e.Route); Words(ref at, e.Unit); Words(ref at, e.Currency); Words(ref at, e.Sex);
        Words(ref at, e.Indication); Words(ref at, e.OrderId); Words(ref at, e.Batch); Words(ref at, e.Reason);
        return XxHash3.HashToUInt64(_scratch.AsSpan(0, at));
    }

    void Number(ref int at, long value)
    {
        if (_scratch.Length < at + 8) Array.Resize(ref _scratch, _scratch.Length * 2);
        BinaryPrimitives.WriteInt64LittleEndian(_scratch.AsSpan(at), value);
        at += 8;
    }

    void Words(ref int at, Utf8Slice text)
    {
        Number(ref at, text.Length);
        if (_scratch.Length < at + text.Length) Array.Resize(ref _scratch, at + text.Length * 2);
        text.Span.CopyTo(_scratch.AsSpan(at));
        at += text.Length;
    }
}
