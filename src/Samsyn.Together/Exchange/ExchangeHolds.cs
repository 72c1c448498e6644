using Samsyn.Kernel.Leaving;

namespace Samsyn.Together.Exchange;

/// <summary>What the exchange holds of persons: who shared something, and who said that it is used. Both stand with role and place, and stay so.</summary>
sealed class ExchangeHolds : IHoldsPersons
{
    public IEnumerable<LeavingRule> Rules =>
    [
        LeavingRule.Of<ExchangeEntry>("exchange", Remains.Nameless, nameof(ExchangeEntry.AuthorId)),
        LeavingRule.Of<Reuse>("exchange", Remains.Nameless, nameof(Reuse.PersonId)),
    ];
}
