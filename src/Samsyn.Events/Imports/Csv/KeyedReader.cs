using Samsyn.Events.Imports.Profiles;

namespace Samsyn.Events.Imports.Csv;

/// <summary>Gives each row of a source that has no event ids one, made from the columns that the profile names as its key.</summary>
sealed class KeyedReader : IRowReader
{
    readonly IRowReader _inner;
    readonly EventField[] _key;
    byte[] _id = new byte[256];

    KeyedReader(IRowReader inner, EventField[] key) => (_inner, _key) = (inner, key);

    public long BytesRead => _inner.BytesRead;

    public static IRowReader Over(IRowReader inner, ImportProfile profile) =>
        profile.Key.Count == 0 ? inner : new KeyedReader(inner, [.. profile.Key.Select(k => EventFields.TryParse(k, out var field) ? field : throw new ArgumentException(k))]);

    public bool Read(RawRow row)
    {
        if (!_inner.Read(row)) return false;
        if (row.Problem is not null) return true;
        var length = 0;
        foreach (var field in _key)
        {
            var part = row[field];
            if (_id.Length < length + 2 * part.Length + 1) Array.Resize(ref _id, (length + 2 * part.Length + 1) * 2);
            if (field != _key[0]) _id[length++] = (byte)'|';
            foreach (var b in part)
            {
                // A sign that also stands between the parts is told apart: a|b and c is not a and b|c
                if (b is (byte)'|' or (byte)'\\') _id[length++] = (byte)'\\';
                _id[length++] = b;
            }
        }
        row.Set(EventField.SourceId, _id, 0, length);
        return true;
    }

    public void Dispose() => _inner.Dispose();
}
