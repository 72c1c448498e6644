namespace Samsyn.Together.Agreements;

/// <summary>What the public is told of an agreement that all have signed. No person is named but the contact.</summary>
public sealed record PublicAgreement
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required string Title { get; init; }
    public required string Language { get; init; }

    /// <summary>inforce, ended or outcometold.</summary>
    public required string State { get; init; }
    public required string Purpose { get; init; }
    public required string Benefit { get; init; }
    public required string Summary { get; init; }
    public required string Evaluation { get; init; }
    public required string Contact { get; init; }
    public required string Currency { get; init; }

    /// <summary>Of all that is put in, in whole currency.</summary>
    public required decimal Value { get; init; }
    public required IReadOnlyList<PublicParty> Parties { get; init; }
    public required DateOnly? Start { get; init; }
    public required DateOnly? End { get; init; }
    public required DateOnly? SignedOn { get; init; }

    /// <summary>When support for activities abroad was notified; null: there is none, or it is told no longer.</summary>
    public required DateOnly? AbroadNotified { get; init; }
    public required string? Outcome { get; init; }
    public required DateOnly? OutcomeTold { get; init; }

    /// <summary>SHA-256 of the text that was signed.</summary>
    public required string Hash { get; init; }
}

/// <summary>A party as the public is told of it: the unit and what it puts in.</summary>
/// <param name="Value">Of all that it puts in, in whole currency.</param>
/// <param name="Signed">The day on which it was signed for this party.</param>
public sealed record PublicParty(string Kind, string Country, string Name, string Unit, decimal? Money, string Material, string Time, decimal Value, string SignedAs, DateOnly? SignedOn)
{
    public string Called => Unit.Length == 0 || Unit == Name ? Name : $"{Unit}, {Name}";
}
