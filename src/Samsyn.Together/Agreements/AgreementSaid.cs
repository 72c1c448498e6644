using Samsyn.Together.Gate;

namespace Samsyn.Together.Agreements;

/// <summary>What an officer said of one rule for one version. Never changed; the latter of two counts.</summary>
public sealed class AgreementSaid
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AgreementId { get; init; }
    public required int Edition { get; init; }
    public required string Rule { get; init; }
    public required bool IsExcuse { get; init; }
    public required bool IsMet { get; init; }
    public required string Reason { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>The officer is named beside the reason.</summary>
    public required string PersonName { get; init; }
    public required DateTime AtUtc { get; init; }

    public GateSaid AsSaid => new(Rule, IsExcuse, IsMet, Reason);
}
