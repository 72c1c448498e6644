using System.Globalization;

namespace Samsyn.Events.Persons;

/// <summary>What stands for a person in the event store: 128 bits that only the holder of the pseudonym key can make again, and nobody can undo.</summary>
public readonly record struct PersonPseudonym(UInt128 Value)
{
    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);

    public static implicit operator UInt128(PersonPseudonym pseudonym) => pseudonym.Value;
}
