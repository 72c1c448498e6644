using Samsyn.Kernel.Organisations;

namespace Samsyn.Events.Store;

/// <summary>What an event must be, all of it: an entry of a set that is made by including and excluding.</summary>
public sealed record EventCondition : EventTraits
{
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>How strong it must be, whatever the unit it is delivered in; a strength that cannot be read does not fit.</summary>
    public AmountRange? StrengthWithin { get; init; }

    /// <summary>The strengths as delivered that lie within <see cref="StrengthWithin"/>, which the store finds; null: not looked at. None fits nothing.</summary>
    internal IReadOnlyList<string>? StrengthsWithin { get; init; }

    /// <summary>Quantity of the one event, both ends included; an event without a quantity does not fit.</summary>
    public decimal? DoseFrom { get; init; }
    public decimal? DoseTo { get; init; }

    /// <summary>The unit of those two, into which the event's own is converted; an event whose is not told does not fit. Null: the event's own, whatever it is.</summary>
    public string? DoseUnit { get; init; }

    /// <summary>Whether it asks how much one event gives.</summary>
    internal bool LooksAtDose => DoseFrom is not null || DoseTo is not null;

    /// <summary>Reasons as delivered, in small letters or capitals.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What kind of organisation the event itself is at, not those above it. The store finds their codes.</summary>
    public IReadOnlyList<OrganisationKind> OrganisationKinds { get; init; } = [];

    /// <summary>The codes of <see cref="OrganisationKinds"/>; null: not looked at. None fits nothing.</summary>
    internal IReadOnlyList<string>? Organisations { get; init; }

    /// <summary>Whether the event must say a reason (true) or must not (false).</summary>
    public bool? WithReason { get; init; }

    /// <summary>Whether kind, ATC code and place are all that it looks at.</summary>
    internal bool FitsSummary => this == new EventCondition { Kinds = Kinds, Atc = Atc, OrganisationKinds = OrganisationKinds, Organisations = Organisations };

    IReadOnlyList<string>?[] Words => [Atc, Products, Forms, Routes, Strengths, Units, Indications, Reasons, Organisations, StrengthsWithin];

    (int?, int?, string?, decimal?, decimal?, string?, AmountRange?, bool?) Limits => (AgeFrom, AgeTo, Sex, DoseFrom, DoseTo, DoseUnit, StrengthWithin, WithReason);

    /// <summary>Compared by what is in it, so that measures that ask for the same events share the answer.</summary>
    public bool Equals(EventCondition? other) => other is not null
        && Limits == other.Limits && Kinds.SequenceEqual(other.Kinds) && OrganisationKinds.SequenceEqual(other.OrganisationKinds)
        && Words.Zip(other.Words).All(w => w.First is null || w.Second is null ? w.First == w.Second : w.First.SequenceEqual(w.Second));

    public override int GetHashCode() => HashCode.Combine(Limits, Kinds.Count, Atc.Count, Atc.Count > 0 ? Atc[0] : "", Indications.Count);
}
