using System.IO.Hashing;
using System.Text;
using Samsyn.Events.Imports.Checking;
using Samsyn.Events.Store;

namespace Samsyn.Events.Imports;

/// <summary>Gathers what a file calls its substances and products, a string for each different pair only.</summary>
sealed class NameCollector
{
    const int MostNames = 200_000;

    readonly HashSet<ulong> _seen = [];
    readonly Dictionary<(NameOf, string), string> _names = [];

    public IEnumerable<DeliveredName> Names => _names.Select(n => new DeliveredName { Of = n.Key.Item1, Code = n.Key.Item2, Name = n.Value });

    public void See(CheckedEvent e)
    {
        if (e.Atc.Length == 7) See(NameOf.Substance, e.Atc, e.Substance);
        See(NameOf.Product, e.Product, e.ProductName);
    }

    void See(NameOf of, Utf8Slice code, Utf8Slice name)
    {
        if (code.IsEmpty || name.IsEmpty || code.Length > 60 || !_seen.Add(XxHash3.HashToUInt64(name.Span, unchecked((long)XxHash3.HashToUInt64(code.Span)))) || _names.Count >= MostNames) return;
        var text = Encoding.UTF8.GetString(name.Span);
        _names[(of, Encoding.UTF8.GetString(code.Span))] = text.Length > 200 ? text[..200] : text;
    }
}
