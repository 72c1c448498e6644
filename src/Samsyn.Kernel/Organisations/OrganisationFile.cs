namespace Samsyn.Kernel.Organisations;

/// <summary>Organisations as a file says them.</summary>
/// <param name="Columns">The columns that the file has; of what it has no column for, it says nothing.</param>
/// <param name="Lines">Line number and what it says.</param>
/// <param name="Problems">What could not be read at all.</param>
public sealed record OrganisationFile(
    IReadOnlySet<OrganisationColumn> Columns, IReadOnlyList<(int Line, OrganisationLine Said)> Lines, IReadOnlyList<OrganisationProblem> Problems)
{
    public static IReadOnlySet<OrganisationColumn> EveryColumn { get; } = new HashSet<OrganisationColumn>(Enum.GetValues<OrganisationColumn>());

    /// <summary>One organisation, with everything said: what a form sends.</summary>
    public static OrganisationFile Of(OrganisationLine line) => new(EveryColumn, [(0, line)], []);

    /// <summary>The line, with what the file says nothing about as it is now; references and the code in the letters they already have.</summary>
    public OrganisationLine KeepUnsaid(OrganisationLine said, OrganisationLine now) => said with
    {
        Code = now.Code,
        Parent = Columns.Contains(OrganisationColumn.Parent) ? Same(said.Parent, now.Parent) : now.Parent,
        ValidFrom = Columns.Contains(OrganisationColumn.ValidFrom) ? said.ValidFrom : now.ValidFrom,
        ValidTo = Columns.Contains(OrganisationColumn.ValidTo) ? said.ValidTo : now.ValidTo,
        Successor = Columns.Contains(OrganisationColumn.Successor) ? Same(said.Successor, now.Successor) : now.Successor,
        HsaId = Columns.Contains(OrganisationColumn.HsaId) ? said.HsaId : now.HsaId,
        SorCode = Columns.Contains(OrganisationColumn.SorCode) ? said.SorCode : now.SorCode,
    };

    static string? Same(string? said, string? now) => string.Equals(said, now, StringComparison.OrdinalIgnoreCase) ? now : said;
}
