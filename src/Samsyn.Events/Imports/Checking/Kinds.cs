using Samsyn.Events.Store;

namespace Samsyn.Events.Imports.Checking;

/// <summary>The kinds of event as UTF-8 words on the hot path.</summary>
static class Kinds
{
    static readonly byte[][] Words = [.. MedicineEventKinds.All.Select(k => System.Text.Encoding.UTF8.GetBytes(k.Word()))];

    /// <returns>The one shared array of the word, or null when it is no kind.</returns>
    public static byte[]? Read(ReadOnlySpan<byte> word)
    {
        foreach (var known in Words)
            if (word.SequenceEqual(known)) return known;
        return null;
    }

    /// <summary>Goods flow back as negative purchases, dispensings and hand-outs. What was prescribed, given, returned or discarded is written as a positive amount.</summary>
    public static bool MayBeNegative(ReadOnlySpan<byte> word) => word.SequenceEqual("purchase"u8) || word.SequenceEqual("dispense"u8) || word.SequenceEqual("hand-out"u8);
}
