namespace Samsyn.Together.Exchange;

/// <summary>What is shared.</summary>
public enum ExchangeKind
{
    /// <summary>What came of something.</summary>
    Outcome,

    /// <summary>How one does something.</summary>
    Method,

    /// <summary>Something to fill in or start from.</summary>
    Template,

    /// <summary>What was tried and did not work: worth as much.</summary>
    DidNotWork,
}
