using Samsyn.Kernel.Content;

namespace Samsyn.Together.Gate;

/// <summary>One rule of the gate, as a file in <c>content/gate-rules</c> has it.</summary>
public sealed record GateRule
{
    /// <summary>Every country.</summary>
    public const string All = "all";

    /// <summary>Never changed once used: answers and reasons are kept under it.</summary>
    public required string Code { get; init; }

    /// <summary>Rules that ask the same in several countries have one topic, and the strictest leads.</summary>
    public required string Topic { get; init; }

    /// <summary>SE, DK, NO, FI, IS, or <see cref="All"/>.</summary>
    public required string Country { get; init; }
    public required GateKind Kind { get; init; }
    public required LocalText Question { get; init; }

    /// <summary>What to do when it is not met.</summary>
    public required LocalText Mend { get; init; }
    public required GateSource Source { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The last day on which it is asked; null: no end is known.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether the region's ethics officer has confirmed it.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>It is asked only where all of these hold.</summary>
    public IReadOnlyList<GateCheck> When { get; init; } = [];
    public IReadOnlyList<GateCheck> Asks { get; init; } = [];

    /// <summary>Whether a person judges it, after whatever can be checked holds.</summary>
    public bool NeedsPerson { get; init; }

    /// <summary>Days that the public page tells no longer than so many months after them.</summary>
    public IReadOnlyDictionary<string, int> ToldFor { get; init; } = new Dictionary<string, int>();

    public bool HoldsIn(IReadOnlySet<string> countries) => Country == All || countries.Contains(Country);
    public bool HoldsOn(DateOnly day) => From <= day && !IsPastOn(day);
    public bool IsPastOn(DateOnly day) => To < day;

    /// <summary>What its condition looks at.</summary>
    public IEnumerable<string> Conditions => When.SelectMany(c => c.Fields);

    /// <summary>Names of fields and codes of questions that it looks at.</summary>
    public IEnumerable<string> Fields => When.Concat(Asks).SelectMany(c => c.Fields);
}
