namespace Samsyn.Together.Names;

/// <summary>The companies of <c>content/challenges/companies.yaml</c>.</summary>
sealed record CompanyList(IReadOnlyList<string> Names);
