namespace Samsyn.Kernel.Organisations;

/// <summary>An organisation as a file, a form or a profile says it should be: others are named by code, not by id.</summary>
/// <param name="Parent">Code of the one above; null: at the top.</param>
public sealed record OrganisationLine(string Code, string Name, OrganisationKind Kind, string? Parent = null)
{
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }

    /// <summary>Code of the one it was merged into.</summary>
    public string? Successor { get; init; }
    public string? HsaId { get; init; }
    public string? SorCode { get; init; }

    /// <summary>The organisation as it is now.</summary>
    /// <param name="codeOf">Code of an organisation by its id.</param>
    public static OrganisationLine Of(Organisation o, Func<Guid, string?> codeOf) =>
        new(o.Code, o.Name, o.Kind, o.ParentId is { } parent ? codeOf(parent) : null)
        {
            ValidFrom = o.ValidFrom, ValidTo = o.ValidTo, Successor = o.SuccessorId is { } next ? codeOf(next) : null, HsaId = o.HsaId, SorCode = o.SorCode,
        };
}
