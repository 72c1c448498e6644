using Samsyn.Kernel.Data;

namespace Samsyn.Kernel.Leaving;

/// <summary>All that becomes of a person's things when the person leaves, from all rooms.</summary>
public sealed class LeavingRules(SamsynDb db, IEnumerable<IHoldsPersons> rooms)
{
    public IReadOnlyList<LeavingRule> All { get; } = [.. rooms.SelectMany(r => r.Rules)];

    /// <summary>What the person has, by kind, in the order of the rules.</summary>
    public async Task<IReadOnlyList<HeldKind>> Of(Guid person, CancellationToken cancel)
    {
        var counted = new List<HeldKind>();
        foreach (var kind in All.Where(r => r.Kind.Length > 0).GroupBy(r => (r.Remains, r.Kind)))
        {
            var count = 0;
            foreach (var rule in kind) count += await rule.Count(db, person, cancel);
            if (count > 0) counted.Add(new(kind.Key.Remains, kind.Key.Kind, count));
        }
        return counted;
    }

    /// <summary>In the caller's transaction; what it takes besides is done by each room first.</summary>
    public async Task CarryOut(Leaver leaver, CancellationToken cancel)
    {
        foreach (var room in rooms)
        {
            await room.Leave(leaver, cancel);
            await db.SaveChangesAsync(cancel);
        }
        db.ChangeTracker.Clear();
        foreach (var rule in All) await rule.CarryOut(db, leaver.Id, cancel);
    }
}

/// <summary>How many of a kind a person has.</summary>
public sealed record HeldKind(Remains Remains, string Kind, int Count);
