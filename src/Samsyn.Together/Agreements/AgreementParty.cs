namespace Samsyn.Together.Agreements;

/// <summary>One side of an agreement, and what it puts in. Amounts are in minor units of the agreement's currency.</summary>
public sealed record AgreementParty
{
    /// <summary>One of <see cref="Gate.GateFields.Parties"/>.</summary>
    public string Kind { get; init; } = "care";

    /// <summary>SE, DK, NO, FI or IS.</summary>
    public string Country { get; init; } = "SE";

    /// <summary>Code of an organisation here; "" for one that has no place in the tree.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>As it is called in the agreement.</summary>
    public string Name { get; init; } = "";

    /// <summary>The department or unit; never a single person.</summary>
    public string Unit { get; init; } = "";

    public long? Money { get; init; }

    public string Material { get; init; } = "";
    public long? MaterialValue { get; init; }

    public string Time { get; init; } = "";
    public long? TimeValue { get; init; }

    /// <summary>Who signs for it.</summary>
    public Guid? Signer { get; init; }
    public string SignerName { get; init; } = "";

    /// <summary>As what: operations manager, managing director.</summary>
    public string SignerTitle { get; init; } = "";

    /// <summary>Whether nothing was written of it.</summary>
    public bool IsEmpty => Organisation.Length + Name.Length + Unit.Length + Material.Length + Time.Length + SignerTitle.Length == 0 && (Signer, Money, MaterialValue, TimeValue) is (null, null, null, null);

    public bool Contributes => Money > 0 || Material.Length > 0 || Time.Length > 0;
    public bool IsValued => Contributes && (Material.Length == 0 || MaterialValue is not null) && (Time.Length == 0 || TimeValue is not null);
    public long Value => (Money ?? 0) + (MaterialValue ?? 0) + (TimeValue ?? 0);

    /// <summary>"Department of Medicine, Region Nord".</summary>
    public string Called => Unit.Length == 0 || Unit == Name ? Name : $"{Unit}, {Name}";
}
