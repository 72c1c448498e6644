namespace Samsyn.Kernel.Audit;

/// <summary>Walks the trail from its first line and says where the chain first breaks.</summary>
/// <param name="mark">What was written down before, to be found again; null: nothing was.</param>
public sealed class AuditCheck(AuditMark? mark = null)
{
    /// <summary>Lines found whole so far; also the number of the last of them.</summary>
    public long Lines { get; private set; }

    /// <summary>Hash of the last whole line.</summary>
    public string Hash { get; private set; } = AuditChain.Start;

    /// <summary>Takes the next line.</summary>
    /// <returns>What is wrong with it; null: it follows the one before.</returns>
    public AuditFault? Next(AuditEntry line)
    {
        var expected = Lines + 1;
        if (line.Number != expected) return new(expected, line.Number > expected ? AuditFlaw.Missing : AuditFlaw.OutOfOrder);
        if (AuditChain.Hash(Hash, line) != line.Hash) return new(expected, AuditFlaw.Changed);
        if (mark?.Number == expected && mark.Hash != line.Hash) return new(expected, AuditFlaw.Unexpected);
        (Lines, Hash) = (expected, line.Hash);
        return null;
    }

    /// <summary>Whether the trail ends where its head says.</summary>
    public AuditFault? EndsAt(AuditHead? head) =>
        head is null ? new(Lines, AuditFlaw.HeadGone)
        : Lines < head.Number ? new(Lines + 1, AuditFlaw.Missing)
        : Lines > head.Number ? new(head.Number + 1, AuditFlaw.BeyondHead)
        : Lines < mark?.Number ? new(Lines + 1, AuditFlaw.Missing)
        : Hash != head.Hash ? new(Lines, AuditFlaw.Changed)
        : null;
}

/// <summary>The first line at which the chain does not hold.</summary>
public sealed record AuditFault(long Number, AuditFlaw Flaw)
{
    /// <summary>One sentence for the operator.</summary>
    public string Sentence => Flaw switch
    {
        AuditFlaw.Missing => $"line {Number} is missing",
        AuditFlaw.OutOfOrder => $"where line {Number} should stand there is another",
        AuditFlaw.Changed => $"line {Number} is not what was written: it or its hash was changed",
        AuditFlaw.BeyondHead => $"line {Number} was added past the end of the trail",
        AuditFlaw.Unexpected => $"line {Number} has not the hash that was expected of it: the trail was rewritten",
        _ => "the row that says where the trail ends is gone",
    };
}

public enum AuditFlaw { Missing, OutOfOrder, Changed, BeyondHead, HeadGone, Unexpected }
