using Samsyn.Kernel.Amounts;

namespace Samsyn.Medicines.Substitution;

/// <summary>Products that can take each other's place.</summary>
/// <param name="Key">Tells the group from others, the same every time it is asked for.</param>
/// <param name="Substance">Null for a declared group of several substances.</param>
/// <param name="Strength">As delivered; empty for a declared group.</param>
/// <param name="Form">As delivered; empty for a declared group.</param>
/// <param name="Declared">The file that declares the group; null: same substance, strength and form.</param>
public sealed record SubstitutionGroup(string Key, AtcCode? Substance, string Strength, string Form, AnalogueGroup? Declared = null)
{
    /// <summary>The group of all products with the same substance, strength and form; null when one of them is not told.</summary>
    public static SubstitutionGroup? Of(string atc, string strength, string form) =>
        strength.Length > 0 && form.Length > 0 && AtcCode.IsValid(atc) && new AtcCode(atc) is { Level: 5 } substance
            ? new($"{atc} {strength} {form}".ToLowerInvariant(), substance, strength, form)
            : null;

    public static SubstitutionGroup Of(AnalogueGroup declared) => new(declared.Id, null, "", "", declared);
}
