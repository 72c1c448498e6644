using Samsyn.Kernel.People;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Exchange;

/// <summary>Something that was learned somewhere, for everybody elsewhere. Whoever writes it, it stands on the same footing.</summary>
sealed class ExchangeEntry
{
    public const int LongestTitle = 140;
    public const int LongestBody = 20_000;
    public const int MostTags = 8;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public ExchangeKind Kind { get; set; }
    public required string Title { get; set; }

    /// <summary>Markdown.</summary>
    public string Body { get; set; } = "";

    /// <summary>The language it is written in: en, sv, da or nb.</summary>
    public required string Language { get; set; }

    /// <summary>Where it was learned; its moderators are found here and above.</summary>
    public Guid OrganisationId { get; set; }

    /// <summary>The initiative in which it was learned; null: none. Named to those alone who may see it.</summary>
    public Guid? InitiativeId { get; set; }

    /// <summary>Who wrote it. Kept, and shown to nobody: others see role and organisation.</summary>
    public required Guid AuthorId { get; init; }
    public required Role WrittenAs { get; init; }
    public required Guid WrittenAtId { get; init; }
    public required Side WrittenBy { get; init; }
    public required DateTime MadeAtUtc { get; init; }
    public DateTime? ChangedAtUtc { get; set; }

    /// <summary>When the author took it back; whoever uses it keeps a line that it was there.</summary>
    public DateTime? TakenBackAtUtc { get; set; }

    /// <summary>Why a moderator has taken it out of sight; null: it is shown.</summary>
    public string? HiddenBecause { get; set; }

    /// <summary>At how many places it is used; follows from <see cref="Reuse"/>, stored for the order of lists.</summary>
    public int Reused { get; set; }

    /// <summary>The stems of title, tags and body, for searching.</summary>
    public string Stems { get; set; } = "";

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();
    public List<ExchangeTag> Tags { get; } = [];

    public bool IsShown => TakenBackAtUtc is null && HiddenBecause is null;
}

/// <summary>A word by which entries are found together; small letters.</summary>
sealed class ExchangeTag
{
    public const int Longest = 30;

    public required Guid EntryId { get; init; }
    public required string Tag { get; init; }
}
