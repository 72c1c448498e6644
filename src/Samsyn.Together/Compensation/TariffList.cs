namespace Samsyn.Together.Compensation;

/// <summary>The tariffs of <c>content/tariffs/*.yaml</c>.</summary>
sealed record TariffList(IReadOnlyList<Tariff> All);
