namespace Samsyn.Kernel.Amounts;

/// <summary>An amount of money in minor units (øre, öre, cent) of one currency; sums are exact.</summary>
public readonly record struct Money(long Minor, Currency Currency)
{
    /// <exception cref="InvalidOperationException">The currencies differ: there is no exchange rate in here.</exception>
    public static Money operator +(Money left, Money right) =>
        left.Currency == right.Currency
            ? new(left.Minor + right.Minor, left.Currency)
            : throw new InvalidOperationException($"Cannot add {left.Currency} to {right.Currency}.");

    /// <summary>The amount in whole units (kronor), for display and division only.</summary>
    public decimal Major => Minor / 100m;
}
