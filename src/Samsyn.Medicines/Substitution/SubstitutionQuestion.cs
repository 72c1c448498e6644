using Samsyn.Events.Store;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Substitution;

/// <summary>What substitution is asked about.</summary>
public sealed record SubstitutionQuestion
{
    public required Period Period { get; init; }

    /// <summary>Codes of the organisations asked about, which the asker may see; null: all.</summary>
    public IReadOnlyCollection<string>? Organisations { get; init; }

    /// <summary>What counts as one buyer: organisations by themselves, or mapped to the hospital they are in.</summary>
    public GroupBy Buyer { get; init; } = Grouping.Organisation;

    /// <summary>ATC prefixes that are asked about; empty: all medicine.</summary>
    public IReadOnlyList<string> Atc { get; init; } = [];

    /// <summary>At the prices agreed instead of the list prices. Confidential: only where the asker holds <see cref="MedicinesModule.NetPrice"/> for all the
    /// organisations, which the caller has checked.</summary>
    public bool AtNetPrices { get; init; }

    /// <summary>Key of a group → agreed price per unit in whole currency units. Confidential like net prices.</summary>
    public IReadOnlyDictionary<string, decimal> ContractPrices { get; init; } = new Dictionary<string, decimal>();
}
