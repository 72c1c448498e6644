using CsCheck;

namespace Samsyn.Tests.Events;

/// <summary>Chooses among values that are written out.</summary>
static class One
{
    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
