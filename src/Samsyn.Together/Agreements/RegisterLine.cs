namespace Samsyn.Together.Agreements;

/// <summary>One company's part in an agreement, as an industry association's register of collaborations asks for it. Amounts in whole currency.</summary>
/// <param name="Partner">The other parties.</param>
/// <param name="Value">Of what the company puts in.</param>
/// <param name="Total">Of what all put in.</param>
/// <param name="Address">Where it is told in full.</param>
public sealed record RegisterLine(
    string Company, string Country, string Partner, string Title, string Summary, DateOnly? Start, DateOnly? End, decimal? Money, string Material, string Time, decimal Value, decimal Total, string Currency,
    string Contact, string? Outcome, string Address)
{
    /// <param name="site">The address of this site.</param>
    public static IEnumerable<RegisterLine> Of(PublicAgreement a, string site) =>
        from company in a.Parties
        where company.Kind == "company"
        select new RegisterLine(company.Called, company.Country, string.Join("; ", a.Parties.Where(p => p != company).Select(p => p.Called)), a.Title, a.Summary, a.Start, a.End, company.Money, company.Material,
            company.Time, company.Value, a.Value, a.Currency, a.Contact, a.Outcome, $"{site}/agreements/{a.Id}");
}
